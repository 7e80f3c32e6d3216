package id.bangkom.registry.learning;

import static java.math.BigDecimal.ZERO;
import static java.math.RoundingMode.DOWN;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.stream.Collectors;
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
    private static final int LESSON = 45;

    enum Strategy {
        PER_CURRICULUM,
        PER_DAY,
        PER_ACTIVITY,
        PER_OCCURRENCE,
        PER_HOURS
    }

    /**
     * What an activity is worth: by its curriculum, or by the days and minutes of its sessions.
     *
     * @param thisMonth hours that the person already has of this form in the month of its end
     */
    BigDecimal hours(Activity activity, BigDecimal thisMonth) {
        var abroad = activity.abroad();
        var fixed = abroad && abroadHours != null ? abroadHours : hours == null ? ZERO : hours;
        var times = abroad && abroadHours == null ? abroadTimes : BigDecimal.ONE;
        var worth = switch (strategy) {
            case PER_CURRICULUM -> activity.lessons();
            case PER_DAY -> fixed.multiply(BigDecimal.valueOf(activity.days().size()));
            case PER_ACTIVITY -> fixed;
            case PER_OCCURRENCE -> occurrences(activity, fixed, thisMonth);
            case PER_HOURS -> activity.days().stream().map(this::day).reduce(ZERO, BigDecimal::add);
        };
        return worth.multiply(times).setScale(1, DOWN);
    }

    /** Every day with a session is an occurrence, up to each month's cap. */
    private BigDecimal occurrences(Activity activity, BigDecimal fixed, BigDecimal thisMonth) {
        var last = YearMonth.from(activity.endsOn());
        return activity.days().stream()
                .collect(Collectors.groupingBy(
                        one -> YearMonth.from(one.day()), Collectors.reducing(ZERO, one -> fixed, BigDecimal::add)))
                .entrySet()
                .stream()
                .map(month -> capped(month.getValue(), month.getKey().equals(last) ? thisMonth : ZERO))
                .reduce(ZERO, BigDecimal::add);
    }

    private BigDecimal capped(BigDecimal worth, BigDecimal already) {
        return cap == null ? worth : worth.min(cap.subtract(already).max(ZERO));
    }

    /** Whole lessons of one day, up to the day's cap. */
    private BigDecimal day(Activity.Day one) {
        return capped(BigDecimal.valueOf(one.minutes() / LESSON), ZERO);
    }
}
