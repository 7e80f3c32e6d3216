package id.bangkom.needs.assessment;

import id.bangkom.chassis.imports.Fields;
import id.bangkom.chassis.imports.ImportKind;
import id.bangkom.chassis.imports.Values;
import id.bangkom.chassis.imports.Verdict;
import id.bangkom.chassis.security.Actor;
import id.bangkom.chassis.workbook.Cell;
import id.bangkom.chassis.workbook.Column;
import id.bangkom.chassis.workbook.Row;
import id.bangkom.needs.dictionary.Dictionary;
import id.bangkom.needs.roster.StalePeople;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes in a workbook of assessments: one row a person, competency and source. */
@Component
class AssessmentImport implements ImportKind<AssessmentImport.Line> {
    private static final String NIP = "NIP";
    private static final String COMPETENCY = "KOMPETENSI";
    private static final String SOURCE = "SUMBER";
    private static final String LEVEL = "LEVEL";
    private static final String DAY = "TANGGAL";
    private static final Map<String, Source> SOURCES = Map.of(
            "ASESOR",
            Source.ASSESSOR,
            "ATASAN",
            Source.SUPERVISOR,
            "MANDIRI",
            Source.SELF,
            "DIRI",
            Source.SELF,
            "CACT",
            Source.CACT);

    private final AssessmentRepository assessments;
    private final Dictionary dictionary;
    private final StalePeople stale;
    private final Clock clock;

    /** A good row. */
    record Line(UUID employee, String competency, Source source, int level, LocalDate assessedOn) {}

    /** A row as read, before it is known whose it is. */
    private record Read(
            String nip,
            String competency,
            Optional<Source> source,
            int level,
            Optional<LocalDate> day,
            Fields fields) {}

    AssessmentImport(AssessmentRepository assessments, Dictionary dictionary, StalePeople stale, Clock clock) {
        this.assessments = assessments;
        this.dictionary = dictionary;
        this.stale = stale;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "assessments";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required(NIP, "NIP BARU", "NI PPPK"),
                Column.required(COMPETENCY, "KODE KOMPETENSI", "COMPETENCY"),
                Column.required(SOURCE, "PENILAI", "SOURCE"),
                Column.required(LEVEL, "NILAI", "LEVEL INDIVIDU"),
                Column.required(DAY, "TANGGAL PENILAIAN", "TANGGAL ASESMEN", "DATE"));
    }

    @Override
    public Class<Line> type() {
        return Line.class;
    }

    @Override
    public String key(Row row) {
        return String.join(
                " ",
                row.get(NIP).text(),
                row.get(COMPETENCY).text(),
                row.get(SOURCE).text(),
                row.get(DAY).text());
    }

    @Override
    public Check<Line> begin(WholeFile file) {
        var codes = dictionary.list().stream().map(Dictionary.Competency::code).collect(Collectors.toSet());
        var today = LocalDate.now(clock);
        return rows -> check(rows, codes, today);
    }

    private List<Verdict<Line>> check(List<Row> rows, Set<String> codes, LocalDate today) {
        var read = rows.stream().map(row -> read(new Fields(row), codes, today)).toList();
        var people = assessments.byNip(read.stream().map(Read::nip).distinct().toList());
        var before = assessments.levels(people.values());
        return read.stream().map(one -> judge(one, people, before)).toList();
    }

    private static Read read(Fields fields, Set<String> codes, LocalDate today) {
        var nip = fields.required(NIP, 40).replaceAll("[ .\\-']", "");
        if (fields.cell(NIP).is(Cell.Kind.NUMBER)) fields.fault("NIP_NUMERIC_CELL", NIP, nip);
        var competency = fields.required(COMPETENCY, 40).toUpperCase(Locale.ROOT);
        if (!competency.isEmpty() && !codes.contains(competency))
            fields.fault("COMPETENCY_UNKNOWN", COMPETENCY, competency);
        var source = fields.one(
                SOURCE, "SOURCE_UNKNOWN", text -> Optional.ofNullable(SOURCES.get(text.toUpperCase(Locale.ROOT))));
        fields.required(SOURCE, 20);
        var text = fields.required(LEVEL, 10);
        int level = text.matches("[1-5]") ? Integer.parseInt(text) : 0;
        if (level == 0 && !text.isEmpty()) fields.fault("LEVEL_OUT_OF_RANGE", LEVEL, text);
        fields.required(DAY, 40);
        var day = fields.day(DAY);
        if (day.isPresent() && day.get().isAfter(today))
            fields.fault("ASSESSMENT_IN_FUTURE", DAY, day.get().toString());
        return new Read(nip, competency, source, level, day, fields);
    }

    private static Verdict<Line> judge(
            Read one, Map<String, UUID> people, Map<AssessmentRepository.Key, Integer> before) {
        var employee = people.get(one.nip);
        if (employee == null && !one.nip.isEmpty() && !one.fields.cell(NIP).is(Cell.Kind.NUMBER))
            one.fields.fault("EMPLOYEE_UNKNOWN", NIP, one.nip);
        if (one.fields.refused() || employee == null || one.source.isEmpty() || one.day.isEmpty())
            return Verdict.refused(one.fields.faults());
        var line = new Line(employee, one.competency, one.source.get(), one.level, one.day.get());
        var known = before.get(new AssessmentRepository.Key(employee, one.competency, line.source, line.assessedOn));
        if (known == null) return Verdict.created(line, one.fields.faults());
        return known == line.level
                ? Verdict.unchanged(one.fields.faults())
                : Verdict.changed(line, one.fields.faults());
    }

    /** Many at once and without an event each: other services ask for gaps, not for single ratings. */
    @Override
    public void apply(Values<Line> values) {
        var lines = values.all();
        assessments.addAll(lines, Actor.current().id());
        stale.add(lines.stream().map(Line::employee).distinct().toList());
    }
}
