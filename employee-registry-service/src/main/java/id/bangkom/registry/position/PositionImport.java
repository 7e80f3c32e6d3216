package id.bangkom.registry.position;

import id.bangkom.chassis.event.Outbox;
import id.bangkom.chassis.imports.Fields;
import id.bangkom.chassis.imports.ImportKind;
import id.bangkom.chassis.imports.Values;
import id.bangkom.chassis.imports.Verdict;
import id.bangkom.chassis.workbook.Column;
import id.bangkom.chassis.workbook.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes in a workbook of positions. */
@Component
class PositionImport implements ImportKind<Position> {
    private static final String CODE = "KODE JABATAN";
    private static final String CLASS = "JENIS JABATAN";
    private static final String LEVEL = "JENJANG";
    private static final String JOB_CLASS = "KELAS JABATAN";

    private final PositionRepository positions;
    private final Outbox outbox;
    private final ApplicationEventPublisher news;

    PositionImport(PositionRepository positions, Outbox outbox, ApplicationEventPublisher news) {
        this.positions = positions;
        this.outbox = outbox;
        this.news = news;
    }

    @Override
    public String name() {
        return "positions";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required(CODE, "JABATAN ID", "KODE"),
                Column.required("NAMA JABATAN", "JABATAN NAMA", "JABATAN"),
                Column.required(CLASS, "JENIS JABATAN NAMA", "KELOMPOK JABATAN"),
                Column.optional(LEVEL, "JENJANG JABATAN"),
                Column.optional(JOB_CLASS, "KELAS"));
    }

    @Override
    public Class<Position> type() {
        return Position.class;
    }

    @Override
    public String key(Row row) {
        return row.get(CODE).text();
    }

    @Override
    public Check<Position> begin(WholeFile file) {
        Map<String, Position> known =
                positions.all().stream().collect(Collectors.toMap(Position::code, Function.identity()));
        return rows -> rows.stream().map(row -> judge(row, known)).toList();
    }

    private static Verdict<Position> judge(Row row, Map<String, Position> known) {
        var fields = new Fields(row);
        var code = fields.required(CODE, 40);
        var name = fields.required("NAMA JABATAN", 200);
        fields.required(CLASS, 100);
        var positionClass = fields.one(CLASS, "POSITION_CLASS_UNKNOWN", PositionClass::of);
        var level = fields.one(LEVEL, "LEVEL_UNKNOWN", FunctionalLevel::of);
        var jobClass = fields.one(JOB_CLASS, "JOB_CLASS_UNKNOWN", PositionImport::jobClass);
        if (positionClass.filter(PositionClass.JF::equals).isPresent() && level.isEmpty()) {
            fields.fault("LEVEL_MISSING", LEVEL, "");
        }
        if (fields.refused() || positionClass.isEmpty()) return Verdict.refused(fields.faults());
        var isFunctional = positionClass.get() == PositionClass.JF;
        var position = new Position(
                code, name, positionClass.get(), isFunctional ? level.orElse(null) : null, jobClass.orElse(null));
        var old = known.get(code);
        if (old == null) return Verdict.created(position, fields.faults());
        return old.equals(position) ? Verdict.unchanged(fields.faults()) : Verdict.changed(position, fields.faults());
    }

    /** Kelas jabatan run from 1 to 17. */
    private static Optional<Integer> jobClass(String text) {
        return text.matches("[1-9]|1[0-7]") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    @Override
    public void apply(Values<Position> values) {
        var changed = positions.put(values.all());
        outbox.publishAll(changed);
        var old = changed.stream()
                .filter(one -> one.version() > 1)
                .map(PositionState::id)
                .toList();
        if (!old.isEmpty()) news.publishEvent(new PositionsChanged(old));
    }
}
