package id.bangkom.samples;

import id.bangkom.chassis.workbook.Cell;
import id.bangkom.chassis.workbook.WorkbookWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** people.xlsx or people.csv in the layout of a SIASN profile export, with faults sown in. */
final class PeopleFile {
    private final Population people;
    private final Faults faults;
    private @Nullable Person previous;

    private PeopleFile(Population people, Faults faults) {
        this.people = people;
        this.faults = faults;
    }

    static void write(Population people, Faults faults, Path folder, boolean csv) throws IOException {
        var file = new PeopleFile(people, faults);
        if (csv) file.csv(folder.resolve("people.csv"));
        else file.xlsx(folder.resolve("people.xlsx"));
    }

    private void xlsx(Path path) throws IOException {
        try (var out = Files.newOutputStream(path);
                var sheet = new WorkbookWriter(out, "Profil PNS")) {
            var first = true;
            while (people.hasNext()) {
                var row = row(people.next());
                if (first) sheet.header(List.copyOf(row.keySet()));
                first = false;
                if (blankBefore(row)) sheet.row(List.of());
                sheet.row(new ArrayList<>(row.values()));
            }
        }
    }

    private void csv(Path path) throws IOException {
        try (var out = Files.newBufferedWriter(path)) {
            var first = true;
            while (people.hasNext()) {
                var row = row(people.next());
                if (first) out.write(String.join(";", row.keySet()) + "\n");
                first = false;
                if (blankBefore(row)) out.write("\n");
                out.write(String.join(
                                ";",
                                row.values().stream().map(PeopleFile::quoted).toList()) + "\n");
            }
        }
    }

    private static String quoted(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Cell(var kind, var digits) when kind == Cell.Kind.NUMBER && digits.length() > 15 -> "1,98704E+17";
            case Cell cell -> cell.text();
            default -> {
                var text = value.toString();
                yield text.contains(";") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
            }
        };
    }

    private boolean blankBefore(Map<String, @Nullable Object> row) {
        if (previous == null || previous.index() == 0 || previous.index() % 1_500 != 0 || row.isEmpty()) return false;
        faults.blankLine();
        return true;
    }

    private Map<String, @Nullable Object> row(Person person) {
        var row = new LinkedHashMap<>(SiasnProfile.row(person, people.city()));
        var fault = faults.at(person.index());
        if (fault != null) Sowing.sow(fault, row, person, previous);
        if (fault == null) previous = person;
        return row;
    }
}
