package id.bangkom.training.attendance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a participant has shown at the end: attendance and, where the course is tested, a post-test (project rule D26).
 *
 * @param postTest 0 to 100; null: none was taken
 */
record Result(
        UUID enrolment,
        UUID employee,
        int attended,
        int sessions,
        @Nullable Integer postTest) {
    /** Per cent, two decimals. */
    BigDecimal attendance() {
        return BigDecimal.valueOf(attended * 100L).divide(BigDecimal.valueOf(sessions), 2, RoundingMode.HALF_UP);
    }

    /** Why it was not enough; empty: completed. */
    Optional<String> failure(boolean tested, CompletionRule rule) {
        if (attended * 100L < (long) rule.attendance() * sessions) return Optional.of("ATTENDANCE");
        if (tested && (postTest == null || postTest < rule.postTest())) return Optional.of("POST_TEST");
        return Optional.empty();
    }
}
