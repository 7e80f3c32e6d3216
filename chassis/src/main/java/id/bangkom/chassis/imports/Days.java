package id.bangkom.chassis.imports;

import id.bangkom.chassis.workbook.Cell;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as people type them: 31-12-2026, 31/12/2026, 2026-12-31, a date cell, or the bare number behind one. */
public final class Days {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})(?:[ T].*)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[ T].*)?");
    private static final Pattern SERIAL = Pattern.compile("\\d{4,5}(?:\\.\\d+)?");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private Days() {}

    public static Optional<LocalDate> of(Cell cell) {
        return switch (cell.kind()) {
            case DATE -> Optional.of(LocalDate.parse(cell.text()));
            case NUMBER, TEXT -> of(cell.text());
            case EMPTY, FORMULA -> Optional.empty();
        };
    }

    static Optional<LocalDate> of(String text) {
        var dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        if (SERIAL.matcher(text).matches()) return Optional.of(DAY_ZERO.plusDays((long) Double.parseDouble(text)));
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
