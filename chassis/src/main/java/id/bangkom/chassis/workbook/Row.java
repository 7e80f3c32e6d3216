package id.bangkom.chassis.workbook;

import java.util.List;

/**
 * One row below the header.
 *
 * @param number as the sender's program shows it, from 1
 * @param cells in the sender's own order
 */
public record Row(int number, List<Cell> cells, Header header) {
    /** The cell of one of our columns; empty when the file has no such column. */
    public Cell get(String column) {
        return at(header.index(column));
    }

    public Cell at(int index) {
        return index >= 0 && index < cells.size() ? cells.get(index) : Cell.EMPTY;
    }
}
