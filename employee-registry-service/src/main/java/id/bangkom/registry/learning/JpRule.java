package id.bangkom.registry.learning;

import static java.math.BigDecimal.ZERO;
import static java.math.RoundingMode.DOWN;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one form of development becomes lesson hours (JP of 45 minutes), with one decimal.
 *
 * @param hours per day, activity or occurrence
 * @param cap of occurrences per month, of hours per day
 * @param abroadHours instead of {@code hours} for an international activity
 * @param abroadTimes factor for an international activity without such a value
 */
record JpRule(
        String form,
        Strategy strategy,
        @Nullable BigDecimal hours,
        @Nullable BigDecimal cap,
        @Nullable BigDecimal abroadHours,
        BigDecimal abroadTimes) {
    private static final BigDecimal LESSON = BigDecimal.valueOf(45);

    enum Strategy {
        PER_CURRICULUM,
        PER_DAY,
        PER_ACTIVITY,
        PER_OCCURRENCE,
        PER_HOURS
    }

    /**
     * What an activity is worth.
     *
     * @param minutesPerDay one number for each of its days
     * @param thisMonth hours that the person already has of this form in the month of its end
     */
    BigDecimal hours(List<Integer> minutesPerDay, boolean abroad, BigDecimal thisMonth) {
        var fixed = abroad && abroadHours != null ? abroadHours : hours == null ? ZERO : hours;
        var times = abroad && abroadHours == null ? abroadTimes : BigDecimal.ONE;
        var worth = switch (strategy) {
            case PER_CURRICULUM ->
                BigDecimal.valueOf(minutesPerDay.stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .divide(LESSON, 1, DOWN);
            case PER_DAY -> fixed.multiply(BigDecimal.valueOf(minutesPerDay.size()));
            case PER_ACTIVITY -> fixed;
            case PER_OCCURRENCE ->
                cap == null ? fixed : fixed.min(cap.subtract(thisMonth).max(ZERO));
            case PER_HOURS -> minutesPerDay.stream().map(this::day).reduce(ZERO, BigDecimal::add);
        };
        return worth.multiply(times).setScale(1, DOWN);
    }

    /** Whole lessons of one day, up to the day's cap. */
    private BigDecimal day(int minutes) {
        var lessons = BigDecimal.valueOf(minutes / 45);
        return cap == null ? lessons : lessons.min(cap);
    }
}
