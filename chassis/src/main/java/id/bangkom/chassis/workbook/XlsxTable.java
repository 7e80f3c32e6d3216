package id.bangkom.chassis.workbook;

import static id.bangkom.chassis.workbook.WorkbookRefused.Reason.DAMAGED_FILE;
import static id.bangkom.chassis.workbook.WorkbookRefused.Reason.EMPTY_FILE;
import static id.bangkom.chassis.workbook.WorkbookRefused.Reason.SEVERAL_SHEETS;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The one sheet with data of an .xlsx. */
final class XlsxTable implements Table {
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final XlsxCells cells;
    private @Nullable Line next;

    private XlsxTable(ReadableWorkbook workbook, Sheet sheet) throws IOException {
        this.workbook = workbook;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.cells = new XlsxCells(workbook.isDate1904());
    }

    static XlsxTable open(Path file) throws IOException {
        ReadableWorkbook workbook;
        try {
            workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS);
        } catch (RuntimeException | IOException e) {
            throw new WorkbookRefused(DAMAGED_FILE, e);
        }
        try {
            return new XlsxTable(workbook, sheetWithData(workbook));
        } catch (WorkbookRefused e) {
            workbook.close();
            throw e;
        } catch (RuntimeException | IOException e) {
            workbook.close();
            throw new WorkbookRefused(DAMAGED_FILE, e);
        }
    }

    /** A hidden sheet usually feeds a drop-down list; it is none of our business. */
    private static Sheet sheetWithData(ReadableWorkbook workbook) throws IOException {
        var found = new ArrayList<Sheet>();
        for (var sheet : workbook.getSheets().toList()) {
            if (sheet.getVisibility() == SheetVisibility.VISIBLE && hasData(sheet)) found.add(sheet);
        }
        if (found.isEmpty()) throw new WorkbookRefused(EMPTY_FILE);
        if (found.size() > 1) {
            throw new WorkbookRefused(
                    SEVERAL_SHEETS, found.stream().map(Sheet::getName).toArray());
        }
        return found.getFirst();
    }

    private static boolean hasData(Sheet sheet) throws IOException {
        try (var rows = sheet.openStream()) {
            return rows.anyMatch(row -> row.stream()
                    .anyMatch(cell -> cell != null && !cell.getText().isBlank()));
        }
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && rows.hasNext()) {
                var line = line(rows.next());
                if (!line.isBlank()) next = line;
            }
        } catch (WorkbookRefused e) {
            throw e;
        } catch (RuntimeException e) {
            throw new WorkbookRefused(DAMAGED_FILE, e);
        }
        return next != null;
    }

    private Line line(Row row) {
        if (row.getCellCount() > Limits.COLUMNS) throw new WorkbookRefused(DAMAGED_FILE);
        var line = new ArrayList<Cell>(row.getCellCount());
        for (var i = 0; i < row.getCellCount(); i++) {
            var cell = row.getCell(i);
            line.add(cell == null || cell.getType() == CellType.EMPTY ? Cell.EMPTY : cells.of(cell));
        }
        return new Line(row.getRowNum(), line);
    }

    @Override
    public Line next() {
        if (!hasNext() || next == null) throw new NoSuchElementException();
        var line = next;
        next = null;
        return line;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
