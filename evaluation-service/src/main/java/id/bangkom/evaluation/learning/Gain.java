package id.bangkom.evaluation.learning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What was learned between two tests, as a share of what could be learned: (post - pre) / (100 - pre) (Hake 1998).
 *
 * @param value two decimals; null where the first test left nothing to learn
 * @param band HIGH from 0.70, MEDIUM from 0.30, else LOW; null without a value. Judged on the unrounded value
 */
public record Gain(@Nullable BigDecimal value, @Nullable String band) {
    private static final BigDecimal HIGH = new BigDecimal("0.70");
    private static final BigDecimal MEDIUM = new BigDecimal("0.30");

    /** Both scores 0 to 100. */
    public static Gain of(int pre, int post) {
        if (pre == 100) return new Gain(null, null);
        var gain = BigDecimal.valueOf(post - (long) pre).divide(BigDecimal.valueOf(100L - pre), MathContext.DECIMAL64);
        var band = gain.compareTo(HIGH) >= 0 ? "HIGH" : gain.compareTo(MEDIUM) >= 0 ? "MEDIUM" : "LOW";
        return new Gain(gain.setScale(2, RoundingMode.HALF_UP), band);
    }
}
