package id.bangkom.needs.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a review after a training is worth (domain rules 2.4). */
class PostTrainingTest {
    private static PostTraining review(String score, int target) {
        return new PostTraining(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "M.05",
                target,
                new BigDecimal(score),
                LocalDate.parse("2026-06-02"));
    }

    @ParameterizedTest
    @CsvSource({"64.99, false", "65.00, true", "100, true"})
    void earnsALevelFrom65(String score, boolean earned) {
        assertThat(review(score, 3).earnsALevel(new BigDecimal("65.00"))).isEqualTo(earned);
    }

    @ParameterizedTest(name = "from {0}, the course aiming at {1}: {2}")
    @CsvSource({"1, 3, 2", "2, 3, 3", "3, 3, 3", "4, 3, 4"})
    void raisesByOneAtMostToTheTargetAndNeverLowers(int current, int target, int level) {
        assertThat(review("65.00", target).raise(current).level()).isEqualTo(level);
    }
}
