package id.bangkom.training.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bounds of project rule D26: 80 per cent of the sessions, 70 points. */
class ResultTest {
    private static final CompletionRule RULE = new CompletionRule(80, 70);

    @ParameterizedTest(name = "{0} of {1} sessions, {2} points: {3}")
    @CsvSource({
        "4, 5, 70, ''",
        "79, 100, 100, ATTENDANCE",
        "799, 999, 100, ATTENDANCE",
        "5, 5, 69, POST_TEST",
        "5, 5, , POST_TEST",
        "3, 5, 0, ATTENDANCE"
    })
    void bothBoundsMustBeReached(int attended, int sessions, @Nullable Integer points, String failure) {
        var result = new Result(UUID.randomUUID(), UUID.randomUUID(), attended, sessions, points);
        assertThat(result.failure(true, RULE).orElse("")).isEqualTo(failure);
    }

    @ParameterizedTest
    @CsvSource({"4, 5, true", "3, 5, false"})
    void withoutATestAttendanceDecides(int attended, int sessions, boolean completed) {
        var result = new Result(UUID.randomUUID(), UUID.randomUUID(), attended, sessions, null);
        assertThat(result.failure(false, RULE).isEmpty()).isEqualTo(completed);
    }
}
