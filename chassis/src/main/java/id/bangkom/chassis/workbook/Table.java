package id.bangkom.chassis.workbook;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** The lines of one sheet or text file that are not blank, header included. */
sealed interface Table extends Iterator<Table.Line>, AutoCloseable permits XlsxTable, CsvTable {
    @Override
    void close() throws IOException;

    record Line(int number, List<Cell> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(Cell::isEmpty);
        }
    }
}
