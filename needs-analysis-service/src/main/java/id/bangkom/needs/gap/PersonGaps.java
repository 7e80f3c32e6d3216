package id.bangkom.needs.gap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's competence against the standard, with what it rests on.
 *
 * @param jobPersonMatch sum of levels over sum of required levels, in per cent with two decimals, uncapped; null while a competency has no valid level.
 *     Categories are judged on the unrounded value (Peraturan BKN 26/2019)
 */
public record PersonGaps(
        UUID id,
        String name,
        String unit,
        String position,
        String positionClass,
        @Nullable BigDecimal jobPersonMatch,
        @Nullable String mapping,
        @Nullable String placement,
        List<CompetencyGap> competencies,
        List<Evidence> evidence) {
    private static final int DIALOG_DIFFERENCE = 2;

    /**
     * @param gap level minus required, 0 for a surplus: a surplus never cancels another gap
     * @param severity NONE, LOW (1 level), MEDIUM (2), HIGH (3 or more)
     * @param flags DIALOG: supervisor and person differ by two levels or more. OVER_CONFIDENCE: the person sees the standard met, the supervisor does not
     */
    public record CompetencyGap(
            String competency,
            String status,
            @Nullable Integer required,
            @Nullable Integer level,
            @Nullable Integer gap,
            String severity,
            @Nullable String source,
            @Nullable LocalDate validUntil,
            List<String> flags) {}

    public record Evidence(String competency, String source, int level, LocalDate assessedOn) {}

    record Stored(
            String competency,
            String status,
            @Nullable Integer required,
            @Nullable Integer level,
            @Nullable String source,
            @Nullable Integer supervisor,
            @Nullable Integer self,
            @Nullable LocalDate validUntil) {
        CompetencyGap shown() {
            @Nullable Integer gap = required == null || level == null ? null : Math.min(0, level - required);
            return new CompetencyGap(
                    competency, status, required, level, gap, severity(gap), source, validUntil, flags());
        }

        private List<String> flags() {
            var flags = new ArrayList<String>();
            if (supervisor == null || self == null) return flags;
            if (Math.abs(supervisor - self) >= DIALOG_DIFFERENCE) flags.add("DIALOG");
            if (required != null && self >= required && supervisor < required) flags.add("OVER_CONFIDENCE");
            return flags;
        }
    }

    record Bound(String purpose, BigDecimal atLeast, String category) {}

    static PersonGaps of(
            UUID id,
            String name,
            String unit,
            String position,
            String positionClass,
            List<Stored> gaps,
            List<Evidence> evidence,
            List<Bound> bounds) {
        var match = match(gaps);
        return new PersonGaps(
                id,
                name,
                unit,
                position,
                positionClass,
                match == null ? null : match.setScale(2, RoundingMode.HALF_UP),
                category(match, "MAPPING", bounds),
                category(match, "PLACEMENT", bounds),
                gaps.stream().map(Stored::shown).toList(),
                evidence);
    }

    private static @Nullable BigDecimal match(List<Stored> gaps) {
        long required = 0;
        long level = 0;
        for (var gap : gaps) {
            if (gap.required == null) continue;
            if (gap.level == null) return null;
            required += gap.required;
            level += gap.level;
        }
        return required == 0
                ? null
                : BigDecimal.valueOf(level * 100).divide(BigDecimal.valueOf(required), MathContext.DECIMAL64);
    }

    /** @param bounds highest first */
    private static @Nullable String category(@Nullable BigDecimal match, String purpose, List<Bound> bounds) {
        if (match == null) return null;
        return bounds.stream()
                .filter(bound -> bound.purpose.equals(purpose) && match.compareTo(bound.atLeast) >= 0)
                .map(Bound::category)
                .findFirst()
                .orElse(null);
    }

    static String severity(@Nullable Integer gap) {
        if (gap == null || gap >= 0) return "NONE";
        return gap == -1 ? "LOW" : gap == -2 ? "MEDIUM" : "HIGH";
    }
}
