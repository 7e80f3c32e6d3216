package id.bangkom.registry.unit;

import com.github.f4b6a3.uuid.UuidCreator;
import id.bangkom.chassis.event.Outbox;
import id.bangkom.chassis.imports.Fields;
import id.bangkom.chassis.imports.ImportKind;
import id.bangkom.chassis.imports.Values;
import id.bangkom.chassis.imports.Verdict;
import id.bangkom.chassis.workbook.Column;
import id.bangkom.chassis.workbook.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes in a workbook of units. */
@Component
class UnitImport implements ImportKind<UnitTree.Line> {
    private static final String CODE = "KODE UNOR";
    private static final String PARENT = "KODE ATASAN";

    private final UnitRepository units;
    private final Outbox outbox;
    private final ApplicationEventPublisher news;

    UnitImport(UnitRepository units, Outbox outbox, ApplicationEventPublisher news) {
        this.units = units;
        this.outbox = outbox;
        this.news = news;
    }

    @Override
    public String name() {
        return "units";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required(CODE, "KODE UNIT", "UNOR ID", "KODE OPD"),
                Column.required("NAMA UNOR", "NAMA UNIT", "UNOR NAMA", "NAMA OPD"),
                Column.optional(PARENT, "DIATASAN ID", "KODE INDUK", "INDUK"),
                Column.required("JENIS UNOR", "JENIS UNIT", "JENIS"),
                Column.optional("AKTIF", "STATUS"));
    }

    @Override
    public Class<UnitTree.Line> type() {
        return UnitTree.Line.class;
    }

    @Override
    public String key(Row row) {
        return row.get(CODE).text();
    }

    @Override
    public Check<UnitTree.Line> begin(WholeFile file) {
        var tree = new UnitTree(units.all());
        Map<String, String> parents = new HashMap<>();
        file.each(row -> parents.put(key(row), row.get(PARENT).text()));
        return rows -> rows.stream().map(row -> judge(row, tree, parents)).toList();
    }

    private Verdict<UnitTree.Line> judge(Row row, UnitTree tree, Map<String, String> parents) {
        var fields = new Fields(row);
        var code = fields.required(CODE, 40);
        var name = fields.required("NAMA UNOR", 200);
        var parent = fields.text(PARENT);
        var kind = fields.one("JENIS UNOR", "UNIT_KIND_UNKNOWN", UnitKind::of);
        if (!parent.isEmpty()
                && !parents.containsKey(parent)
                && tree.find(parent).isEmpty()) {
            fields.fault("PARENT_UNKNOWN", PARENT, parent, parent);
        }
        var depth = depth(code, parents);
        if (depth < 0) fields.fault("UNIT_CIRCLE", PARENT, parent);
        if (fields.refused() || kind.isEmpty()) return Verdict.refused(fields.faults());
        var active = !fields.text("AKTIF").matches("(?i)n.*|t(idak)?|0|false|non.*");
        var line = new UnitTree.Line(code, name, kind.get(), parent.isEmpty() ? null : parent, active);
        if (tree.says(line)) return Verdict.unchanged(fields.faults());
        var known = tree.find(code).isPresent();
        Verdict<UnitTree.Line> verdict =
                known ? Verdict.changed(line, fields.faults()) : Verdict.created(line, fields.faults());
        return verdict.inOrder(depth);
    }

    /** Steps up to the top within the file; -1 when they go round in a circle. */
    private static int depth(String code, Map<String, String> parents) {
        var depth = 0;
        for (var at = parents.getOrDefault(code, ""); !at.isEmpty(); at = parents.getOrDefault(at, "")) {
            if (++depth > 20) return -1;
        }
        return depth;
    }

    @Override
    public void apply(Values<UnitTree.Line> lines) {
        var before = units.all();
        var tree = new UnitTree(before);
        var changed = tree.take(
                lines.all().stream().filter(line -> !tree.says(line)).toList(), UuidCreator::getTimeOrderedEpoch);
        if (changed.isEmpty()) return;
        units.put(changed);
        outbox.publishAll(changed.stream().map(UnitState::of).toList());
        Map<UUID, UUID> opd = before.stream().collect(Collectors.toMap(Unit::id, Unit::opd));
        var moved = changed.stream()
                .filter(unit -> opd.containsKey(unit.id()) && !unit.opd().equals(opd.get(unit.id())))
                .map(Unit::id)
                .toList();
        if (!moved.isEmpty()) news.publishEvent(new UnitsMoved(moved));
    }
}
