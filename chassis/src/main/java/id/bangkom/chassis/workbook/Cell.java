package id.bangkom.chassis.workbook;

/**
 * What one cell said, and how it was stored: a number that should have been text has already lost digits.
 *
 * @param text the content; a date as ISO 8601, a number in plain notation, "" when the cell is empty
 */
public record Cell(Kind kind, String text) {
    public static final Cell EMPTY = new Cell(Kind.EMPTY, "");

    /** How the sender's program stored the content. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        DATE,
        FORMULA
    }

    public static Cell text(String raw) {
        var text = strip(raw);
        return text.isEmpty() ? EMPTY : new Cell(Kind.TEXT, text);
    }

    /** White space as people type it: no-break spaces and line breaks within a cell count as spaces. */
    private static String strip(String raw) {
        if (raw.indexOf('\u00a0') < 0 && raw.indexOf('\n') < 0 && raw.indexOf('\r') < 0) return raw.strip();
        return raw.replace('\u00a0', ' ').replace('\n', ' ').replace('\r', ' ').strip();
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    /** A formula, or a text that a spreadsheet would run as one when the data is pasted on. */
    public boolean isFormula() {
        return kind == Kind.FORMULA || (kind == Kind.TEXT && Formulas.dangerous(text));
    }
}
