package id.bangkom.registry.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All units of a city, and what a change of some of them does to the others: a unit that moves takes its branch along. */
final class UnitTree {
    private final Map<String, Unit> byCode = new HashMap<>();

    /** What a workbook says of a unit. */
    record Line(
            String code,
            String name,
            UnitKind kind,
            @Nullable String parentCode,
            boolean active) {}

    UnitTree(List<Unit> units) {
        units.forEach(unit -> byCode.put(unit.code(), unit));
    }

    Optional<Unit> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** True when the unit already is what the line says. */
    boolean says(Line line) {
        return find(line.code())
                .filter(unit -> unit.name().equals(line.name())
                        && unit.kind() == line.kind()
                        && unit.active() == line.active()
                        && Objects.equals(unit.parent(), parentOf(line)))
                .isPresent();
    }

    private @Nullable UUID parentOf(Line line) {
        return line.parentCode() == null
                ? null
                : find(line.parentCode()).map(Unit::id).orElse(null);
    }

    /** Takes lines in, parents before children, and answers every unit that is now different, with its next version. */
    List<Unit> take(List<Line> lines, Supplier<UUID> ids) {
        var before = new HashMap<UUID, Unit>();
        byCode.values().forEach(unit -> before.put(unit.id(), unit));
        for (var line : lines) {
            var old = byCode.get(line.code());
            var id = old == null ? ids.get() : old.id();
            byCode.put(line.code(), placed(id, old == null ? 0 : old.version(), line));
        }
        settle();
        return changed(before);
    }

    private Unit placed(UUID id, long version, Line line) {
        return new Unit(
                id, version, line.code(), line.name(), line.kind(), parentOf(line), id, List.of(id), line.active());
    }

    private void settle() {
        var byId = new HashMap<UUID, Unit>();
        byCode.values().forEach(unit -> byId.put(unit.id(), unit));
        byCode.replaceAll((code, unit) -> {
            var lineage = new ArrayList<UUID>();
            for (var at = unit; at != null && !lineage.contains(at.id()); at = byId.get(at.parent()))
                lineage.add(at.id());
            return new Unit(
                    unit.id(),
                    unit.version(),
                    code,
                    unit.name(),
                    unit.kind(),
                    unit.parent(),
                    lineage.getLast(),
                    List.copyOf(lineage),
                    unit.active());
        });
    }

    private List<Unit> changed(Map<UUID, Unit> before) {
        var changed = new ArrayList<Unit>();
        for (var unit : byCode.values()) {
            if (unit.equals(before.get(unit.id()))) continue;
            var next = new Unit(
                    unit.id(),
                    unit.version() + 1,
                    unit.code(),
                    unit.name(),
                    unit.kind(),
                    unit.parent(),
                    unit.opd(),
                    unit.lineage(),
                    unit.active());
            changed.add(next);
        }
        changed.forEach(unit -> byCode.put(unit.code(), unit));
        return changed;
    }
}
