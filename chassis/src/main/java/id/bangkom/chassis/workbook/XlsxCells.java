package id.bangkom.chassis.workbook;

import id.bangkom.chassis.workbook.Cell.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;

/** Turns the cells of an .xlsx into ours; whether a number is a date stands only in its format. */
final class XlsxCells {
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");
    private static final double LAST_SERIAL = 2_958_465; // 9999-12-31

    private final LocalDate dayZero;
    private final Map<String, Boolean> dateFormats = new HashMap<>();

    XlsxCells(boolean date1904) {
        this.dayZero = date1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    Cell of(org.dhatim.fastexcel.reader.Cell cell) {
        var raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        return switch (cell.getType()) {
            case STRING -> Cell.text(Formulas.unescape(raw));
            case NUMBER -> number(cell, raw);
            case FORMULA -> new Cell(Kind.FORMULA, raw.strip());
            case BOOLEAN -> Cell.text(raw.equals("1") ? "TRUE" : "FALSE");
            case ERROR, EMPTY -> Cell.text(raw);
        };
    }

    private Cell number(org.dhatim.fastexcel.reader.Cell cell, String raw) {
        var number = cell.getType() == CellType.NUMBER && cell.getValue() instanceof BigDecimal value
                ? value
                : new BigDecimal(raw);
        if (isDate(cell) && number.signum() > 0 && number.doubleValue() <= LAST_SERIAL) {
            return new Cell(Kind.DATE, day(number.longValue()).toString());
        }
        return new Cell(Kind.NUMBER, plain(number));
    }

    /** A huge exponent would make a text of a billion zeros. */
    private static String plain(BigDecimal number) {
        if (Math.abs((long) number.precision() - number.scale()) > 30) return number.toString();
        var stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** Excel believes that 1900 was a leap year, so its first sixty days are one off. */
    private LocalDate day(long serial) {
        var beforeLeap = dayZero.getYear() == 1899 && serial < 60;
        return dayZero.plusDays(beforeLeap ? serial + 1 : serial);
    }

    private boolean isDate(org.dhatim.fastexcel.reader.Cell cell) {
        var id = cell.getDataFormatId();
        if (id == null) return false;
        if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return true;
        var format = cell.getDataFormatString();
        return format != null && dateFormats.computeIfAbsent(format, XlsxCells::showsDays);
    }

    private static boolean showsDays(String format) {
        var bare = LITERALS.matcher(format).replaceAll("");
        return bare.chars().anyMatch(c -> "dDyY".indexOf(c) >= 0);
    }
}
