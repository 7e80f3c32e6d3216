package id.bangkom.samples;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which row of a people's file gets which fault; spread evenly, each kind about once in two thousand rows. */
final class Faults {
    /** The fault a row will be refused with, or warned of. */
    static final List<String> KINDS = List.of(
            "NIP_NUMERIC_CELL",
            "UNIT_UNKNOWN",
            "INVALID_BIRTH_DATE",
            "INVALID_TMT",
            "INVALID_SEX",
            "INVALID_SEQUENCE",
            "INVALID_FORMAT",
            "KIND_MISMATCH",
            "GRADE_UNKNOWN",
            "GRADE_OF_OTHER_KIND",
            "POSITION_UNKNOWN",
            "STATUS_UNKNOWN",
            "REQUIRED",
            "FORMULA",
            "DUPLICATE_IN_FILE");

    static final List<String> WARNINGS = List.of("BIRTH_DATE_DIFFERS", "NIK_DIFFERS");

    private final Map<Integer, String> byRow = new HashMap<>();
    private final Map<String, Integer> refused = new LinkedHashMap<>();
    private final Map<String, Integer> warned = new LinkedHashMap<>();
    private final int size;
    private int blank;

    Faults(int size) {
        this.size = size;
        var all = new java.util.ArrayList<>(KINDS);
        all.addAll(WARNINGS);
        var each = Math.max(1, size / 2_000);
        var step = Math.max(1, size / (each * all.size() + 1));
        for (var i = 0; i < each * all.size(); i++) {
            var kind = all.get(i % all.size());
            if (byRow.put(step * (i + 1), kind) == null) {
                (WARNINGS.contains(kind) ? warned : refused).merge(kind, 1, Integer::sum);
            }
        }
    }

    @Nullable
    String at(int row) {
        return byRow.get(row);
    }

    boolean isRefused(int row) {
        var fault = byRow.get(row);
        return fault != null && !WARNINGS.contains(fault);
    }

    void blankLine() {
        blank++;
    }

    Map<String, Object> people() {
        var lost = refused.values().stream().mapToInt(Integer::intValue).sum();
        var counts = new LinkedHashMap<String, Object>();
        counts.put("rows", size);
        counts.put("accepted", size - lost);
        counts.put("refused", lost);
        counts.put("faults", refused);
        counts.put("warnings", warned);
        counts.put("blankLines", blank);
        return counts;
    }
}
