package id.bangkom.training.attendance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a participant has to show at the end (project rule D26): attendance of 80 per cent at least and, where the course is tested, a post-test of 70 at least.
 *
 * @param postTest 0 to 100; null: none was taken
 */
record Result(
        UUID enrolment,
        UUID employee,
        int attended,
        int sessions,
        @Nullable Integer postTest) {
    private static final int ENOUGH_ATTENDANCE = 80;
    private static final int ENOUGH_POINTS = 70;

    /** Per cent, two decimals. */
    BigDecimal attendance() {
        return BigDecimal.valueOf(attended * 100L).divide(BigDecimal.valueOf(sessions), 2, RoundingMode.HALF_UP);
    }

    /** Why it was not enough; empty: completed. */
    Optional<String> failure(boolean tested) {
        if (attended * 100L < (long) ENOUGH_ATTENDANCE * sessions) return Optional.of("ATTENDANCE");
        if (tested && (postTest == null || postTest < ENOUGH_POINTS)) return Optional.of("POST_TEST");
        return Optional.empty();
    }
}
