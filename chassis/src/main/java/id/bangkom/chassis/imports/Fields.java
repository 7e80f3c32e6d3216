package id.bangkom.chassis.imports;

import id.bangkom.chassis.workbook.Cell;
import id.bangkom.chassis.workbook.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the cells of one row and gathers what is wrong with them. */
public final class Fields {
    private final Row row;
    private final List<Fault> faults = new ArrayList<>();

    public Fields(Row row) {
        this.row = row;
    }

    /** The text of a cell; "" when it is empty or only a dash. A formula, and what would become one, is a fault. */
    public String text(String column) {
        var cell = row.get(column);
        if (cell.isFormula()) {
            fault("FORMULA", column, cell.text());
            return "";
        }
        return cell.text().equals("-") ? "" : cell.text();
    }

    public String required(String column, int longest) {
        var before = faults.size();
        var text = text(column);
        if (text.isEmpty() && faults.size() == before) fault("REQUIRED", column, "");
        if (text.length() > longest) fault("TOO_LONG", column, text, Integer.toString(longest));
        return text;
    }

    /** The day of a cell in any of the usual notations; empty when there is none, a fault when it cannot be read. */
    public Optional<LocalDate> day(String column) {
        if (text(column).isEmpty()) return Optional.empty();
        var day = Days.of(row.get(column));
        if (day.isEmpty()) fault("DATE_UNKNOWN", column, row.get(column).text());
        return day;
    }

    public <T> Optional<T> one(String column, String unknown, Function<String, Optional<T>> meaning) {
        var text = text(column);
        if (text.isEmpty()) return Optional.empty();
        var found = meaning.apply(text);
        if (found.isEmpty()) fault(unknown, column, text);
        return found;
    }

    public Cell cell(String column) {
        return row.get(column);
    }

    public void fault(String code, String column, String value, String... arguments) {
        faults.add(new Fault(code, column, value, List.of(arguments), false));
    }

    public void warn(String code, String column, String value, String... arguments) {
        faults.add(new Fault(code, column, value, List.of(arguments), true));
    }

    public boolean refused() {
        return faults.stream().anyMatch(fault -> !fault.warning());
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }
}
