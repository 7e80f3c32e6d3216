package id.bangkom.chassis.workbook;

/**
 * How much a file may unfold to.
 *
 * @param rows data rows below the header
 * @param partBytes unpacked bytes of one part of an .xlsx
 * @param totalBytes unpacked bytes of all parts
 * @param ratio unpacked to packed, looked at once a part is larger than {@link #HARMLESS}
 */
public record Limits(int rows, long partBytes, long totalBytes, int ratio) {
    static final long HARMLESS = 8L << 20;
    static final int PARTS = 1_000;
    static final int COLUMNS = 500;

    public static final Limits DEFAULT = new Limits(100_000, 512L << 20, 768L << 20, 120);

    public Limits withRows(int other) {
        return new Limits(other, partBytes, totalBytes, ratio);
    }
}
