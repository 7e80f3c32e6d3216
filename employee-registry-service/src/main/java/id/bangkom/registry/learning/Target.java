package id.bangkom.registry.learning;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Hours that a kind of civil servant must reach, or may not pass, in a year. */
record Target(@Nullable BigDecimal atLeast, @Nullable BigDecimal atMost) {
    /** What a city does about hours above the most. */
    enum Policy {
        BLOCK,
        WARN,
        OFF
    }

    /** True when these hours on top of that total would not count. */
    boolean refuses(BigDecimal total, BigDecimal more, Policy policy) {
        return atMost != null && policy == Policy.BLOCK && total.add(more).compareTo(atMost) > 0;
    }

    BigDecimal shortBy(BigDecimal total) {
        return atLeast == null ? BigDecimal.ZERO : atLeast.subtract(total).max(BigDecimal.ZERO);
    }

    /** BELUM, TERPENUHI, MELEBIHI (above the most), or BEBAS where nothing is asked. */
    String state(BigDecimal total) {
        if (atMost != null && total.compareTo(atMost) > 0) return "MELEBIHI";
        if (atLeast == null) return "BEBAS";
        return total.compareTo(atLeast) >= 0 ? "TERPENUHI" : "BELUM";
    }
}
