package id.bangkom.samples;

import id.bangkom.chassis.workbook.Cell;
import id.bangkom.chassis.workbook.Cell.Kind;
import id.bangkom.chassis.workbook.WorkbookWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** assessments.xlsx, assessments-2.xlsx …: one row per person, competency and source, at most 75,000 rows a file. */
final class AssessmentFiles {
    private static final int ROWS_PER_FILE = 75_000;
    private static final List<String> COMPETENCIES =
            List.of("M.01", "M.02", "M.03", "M.04", "M.05", "M.06", "M.07", "M.08", "S.01");

    private final Population people;
    private final Faults faults;
    private final long seed;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<List<Object>> pending = new ArrayList<>();
    private int rows;

    AssessmentFiles(Population people, Faults faults, long seed) {
        this.people = people;
        this.faults = faults;
        this.seed = seed;
        for (var key : List.of(
                "files",
                "rows",
                "accepted",
                "people",
                "belowStandard",
                "expired",
                "LEVEL_OUT_OF_RANGE",
                "COMPETENCY_UNKNOWN",
                "EMPLOYEE_UNKNOWN",
                "DATE_UNKNOWN",
                "NIP_NUMERIC_CELL")) counts.put(key, 0);
    }

    Map<String, Integer> counts() {
        return counts;
    }

    void write(Path folder) throws IOException {
        while (people.hasNext()) {
            try (var out = open(folder);
                    var sheet = new WorkbookWriter(out, "Asesmen")) {
                sheet.header(List.of("NIP", "KOMPETENSI", "SUMBER", "LEVEL", "TANGGAL"));
                for (rows = 0; rows < ROWS_PER_FILE && people.hasNext(); ) fill(sheet, people.next());
            }
        }
    }

    private OutputStream open(Path folder) throws IOException {
        var number = counts.merge("files", 1, Integer::sum);
        return Files.newOutputStream(
                folder.resolve(number == 1 ? "assessments.xlsx" : "assessments-%d.xlsx".formatted(number)));
    }

    private void fill(WorkbookWriter sheet, Person p) throws IOException {
        var random = new SplittableRandom(seed * 7_368_787 + p.index());
        if (faults.isRefused(p.index()) || !p.status().equals("Aktif") || random.nextInt(100) < 4) return;
        count("people");
        var source = random.nextInt(100) < 15 ? "ASESOR" : "ATASAN";
        var old = random.nextInt(100) < 3;
        var day = LocalDate.of(2026, 1, 5).plusDays(random.nextInt(280)).minusYears(old ? 3 : 0);
        if (old && day.isAfter(Population.TODAY.minusYears(3))) day = day.minusYears(1);
        for (var competency : COMPETENCIES) {
            var level = level(p, competency, random);
            if (old) count("expired");
            else if (level < Standard.of(p.position())) count("belowStandard");
            add(p.nip(), competency, source, level, day, random);
            if (source.equals("ATASAN") && random.nextInt(100) < 4)
                add(p.nip(), competency, "MANDIRI", level, day, random);
        }
        for (var row : pending) sheet.row(row);
        rows += pending.size();
        pending.clear();
    }

    /** Some offices are weak where others are strong. */
    private int level(Person p, String competency, SplittableRandom random) {
        var standard = Standard.of(p.position());
        var climate = new SplittableRandom(seed ^ (p.opd().code() + competency).hashCode());
        var weak = climate.nextDouble() < 0.3 ? 0.3 + climate.nextDouble() * 0.3 : 0.05 + climate.nextDouble() * 0.15;
        if (standard > 1 && random.nextDouble() < weak) {
            return Math.max(1, standard - (random.nextInt(5) == 0 ? 2 : 1));
        }
        return Math.min(5, standard + (random.nextInt(4) == 0 ? 1 : 0));
    }

    private void add(String nip, String competency, String source, int level, LocalDate day, SplittableRandom random) {
        count("rows");
        switch (random.nextInt(4_000)) {
            case 0 -> fault("LEVEL_OUT_OF_RANGE", List.of(nip, competency, source, 6, day));
            case 1 -> fault("COMPETENCY_UNKNOWN", List.of(nip, "X.99", source, level, day));
            case 2 -> fault("EMPLOYEE_UNKNOWN", List.of("198001012005011999", competency, source, level, day));
            case 3 -> fault("DATE_UNKNOWN", List.of(nip, competency, source, level, "31-02-2026"));
            case 4 -> fault("NIP_NUMERIC_CELL", List.of(new Cell(Kind.NUMBER, nip), competency, source, level, day));
            default -> {
                count("accepted");
                pending.add(List.of(nip, competency, source, level, day));
            }
        }
    }

    private void fault(String code, List<Object> row) {
        count(code);
        pending.add(row);
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }
}
