package id.bangkom.needs.gap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * OPD x competency. The mean gap of a cell is the sum of max(0, required - level) over the people who have a standard and a valid assessment; people without
 * either are counted beside it, never as zero.
 *
 * @param computing people whose gaps are being computed again just now; 0: the map is up to date
 */
public record HeatMap(LocalDate asOf, int computing, List<Row> rows) {
    /** By which number the departments are ordered, worst first. */
    public enum Measure {
        MEAN,
        BELOW,
        FULFILLED
    }

    public record Row(UUID opd, String code, String name, int people, List<Cell> cells) {}

    /**
     * @param rated people with a standard and a valid assessment
     * @param below of those, how many are under the standard
     * @param mean mean gap in levels, two decimals; null without anybody rated
     * @param fulfilled per cent at or above the standard, two decimals; null without anybody rated
     */
    public record Cell(
            String competency,
            int people,
            int rated,
            int below,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal fulfilled,
            int expired,
            int unassessed,
            int noStandard) {}

    /** One counted cell as the database has it. */
    record Counted(
            UUID opd,
            String code,
            String name,
            String competency,
            int people,
            int rated,
            int below,
            long shortfall,
            int expired,
            int unassessed,
            int noStandard) {
        Cell cell() {
            return new Cell(
                    competency,
                    people,
                    rated,
                    below,
                    per(shortfall, rated, 1),
                    per(rated - (long) below, rated, 100),
                    expired,
                    unassessed,
                    noStandard);
        }
    }

    /** @param counted ordered by department and competency */
    static HeatMap of(LocalDate asOf, int computing, List<Counted> counted, Measure measure) {
        var cells = new LinkedHashMap<UUID, List<Counted>>();
        counted.forEach(
                one -> cells.computeIfAbsent(one.opd, opd -> new ArrayList<>()).add(one));
        var order = Comparator.comparing((List<Counted> row) -> weight(row, measure))
                .reversed()
                .thenComparing(row -> row.getFirst().name);
        return new HeatMap(
                asOf,
                computing,
                cells.values().stream().sorted(order).map(HeatMap::row).toList());
    }

    private static Row row(List<Counted> row) {
        var first = row.getFirst();
        var people = row.stream().mapToInt(Counted::people).max().orElse(0);
        return new Row(
                first.opd,
                first.code,
                first.name,
                people,
                row.stream().map(Counted::cell).toList());
    }

    private static BigDecimal weight(List<Counted> row, Measure measure) {
        long rated = row.stream().mapToLong(Counted::rated).sum();
        long below = row.stream().mapToLong(Counted::below).sum();
        long shortfall = row.stream().mapToLong(Counted::shortfall).sum();
        var weight = switch (measure) {
            case MEAN -> per(shortfall, rated, 1);
            case BELOW -> BigDecimal.valueOf(below);
            case FULFILLED -> per(below, rated, 100);
        };
        return weight == null ? BigDecimal.valueOf(-1) : weight;
    }

    private static @Nullable BigDecimal per(long part, long whole, int times) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part * times).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
