package id.bangkom.chassis.workbook;

import static id.bangkom.chassis.workbook.WorkbookRefused.Reason.EMPTY_FILE;
import static id.bangkom.chassis.workbook.WorkbookRefused.Reason.MISSING_COLUMNS;
import static id.bangkom.chassis.workbook.WorkbookRefused.Reason.TOO_MANY_ROWS;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Streams the rows of an .xlsx or .csv; blank rows are passed over, the header is found among the first rows. */
public final class WorkbookReader implements AutoCloseable, Iterator<Row> {
    private static final int HEADER_WITHIN = 20;

    private final Table table;
    private final Header header;
    private final int limit;
    private int rows;

    private WorkbookReader(Table table, Header header, int limit) {
        this.table = table;
        this.header = header;
        this.limit = limit;
    }

    /**
     * Opens a file by its content, whatever its name says.
     *
     * @throws WorkbookRefused with the reason
     */
    public static WorkbookReader open(Path file, List<Column> columns, Limits limits) throws IOException {
        var table = FileKind.of(file) == FileKind.XLSX ? XlsxTable.open(file) : CsvTable.open(file);
        try {
            return new WorkbookReader(table, findHeader(table, columns), limits.rows());
        } catch (RuntimeException e) {
            table.close();
            throw e;
        }
    }

    /**
     * Looks through the whole file for what would make it unacceptable, keeping nothing.
     *
     * @return about how many rows there are below the header
     * @throws WorkbookRefused with the reason
     */
    public static int inspect(Path file, List<Column> columns, Limits limits) throws IOException {
        var xlsx = FileKind.of(file) == FileKind.XLSX;
        var rows = xlsx ? ZipGuard.check(file, limits) : 0;
        try (var reader = open(file, columns, limits)) {
            if (!reader.hasNext()) throw new WorkbookRefused(EMPTY_FILE);
            while (!xlsx && reader.hasNext()) reader.next();
            return Math.max(reader.rows, rows - 1);
        }
    }

    private static Header findHeader(Table table, List<Column> columns) {
        Header best = null;
        for (var i = 0; i < HEADER_WITHIN && table.hasNext(); i++) {
            var line = table.next();
            var titles = line.cells().stream().map(Cell::text).toList();
            var header = Header.match(line.number(), titles, columns);
            if (header.missing().isEmpty()) return header;
            if (best == null || header.matches() > best.matches()) best = header;
        }
        if (best == null) throw new WorkbookRefused(EMPTY_FILE);
        throw new WorkbookRefused(MISSING_COLUMNS, best.missing().toArray());
    }

    public Header header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        return table.hasNext();
    }

    @Override
    public Row next() {
        if (!table.hasNext()) throw new NoSuchElementException();
        if (++rows > limit) throw new WorkbookRefused(TOO_MANY_ROWS, limit);
        var line = table.next();
        return new Row(line.number(), line.cells(), header);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
