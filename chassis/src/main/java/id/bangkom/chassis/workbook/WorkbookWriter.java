package id.bangkom.chassis.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Streams rows into the one sheet of an .xlsx. Texts stay texts: digits keep their zeros, and nothing becomes a formula.
 */
public final class WorkbookWriter implements AutoCloseable {
    private static final int FLUSH_EVERY = 500;
    private static final int EXCEL_DIGITS = 15;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    /** Does not close the stream. */
    public WorkbookWriter(OutputStream out, String sheetName) {
        this.workbook = new Workbook(out, "Bangkom", "1.0");
        this.sheet = workbook.newWorksheet(sheetName);
    }

    public void header(List<String> titles) throws IOException {
        sheet.freezePane(0, 1);
        for (var i = 0; i < titles.size(); i++) {
            sheet.width(i, Math.clamp(titles.get(i).length() + 4, 10, 40));
            sheet.inlineString(row, i, Formulas.escape(titles.get(i)));
            sheet.style(row, i).bold().set();
        }
        end();
    }

    /** Writes one row of texts, numbers, days and cells; null leaves a cell empty. */
    public void row(List<? extends @Nullable Object> values) throws IOException {
        for (var i = 0; i < values.size(); i++) put(i, values.get(i));
        end();
    }

    private void put(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Cell cell -> cell(column, cell);
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> day(column, day);
            default -> text(column, value.toString());
        }
    }

    private void cell(int column, Cell cell) {
        switch (cell.kind()) {
            case EMPTY -> {}
            case DATE -> day(column, LocalDate.parse(cell.text()));
            case NUMBER -> number(column, cell.text());
            case TEXT, FORMULA -> text(column, cell.text());
        }
    }

    private void number(int column, String digits) {
        sheet.value(row, column, new BigDecimal(digits));
        if (digits.length() > EXCEL_DIGITS) sheet.style(row, column).format("@").set();
    }

    private void day(int column, LocalDate day) {
        sheet.value(row, column, day);
        sheet.style(row, column).format("dd-mm-yyyy").set();
    }

    /** Digits get the text format besides, so that editing the cell in Excel does not turn them into a number. */
    private void text(int column, String text) {
        sheet.inlineString(row, column, Formulas.escape(text));
        if (text.length() > EXCEL_DIGITS && text.chars().allMatch(Character::isDigit)) {
            sheet.style(row, column).format("@").set();
        }
    }

    private void end() throws IOException {
        if (++row % FLUSH_EVERY == 0) sheet.flush();
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
