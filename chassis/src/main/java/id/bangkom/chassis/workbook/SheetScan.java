package id.bangkom.chassis.workbook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Reads the tags of a sheet byte by byte, as fast as they unpack: how many rows hold a value, what is merged. */
final class SheetScan {
    private static final int OUTSIDE = -1;

    private final byte[] tag = new byte[64]; // as much of it as matters
    private int length = OUTSIDE;
    private boolean rowOpen;
    private int rows;
    private boolean farColumn;
    private String merged = "";

    void accept(byte[] block, int size) {
        var at = length;
        for (var i = 0; i < size; i++) {
            var b = block[i];
            if (b == '<') {
                at = 0;
            } else if (b == '>') {
                if (at > 0 && tag[0] != '/') open(at);
                at = OUTSIDE;
            } else if (at >= 0 && at < tag.length) {
                tag[at++] = b;
            }
        }
        length = at;
    }

    private void open(int size) {
        switch (name(size)) {
            case "row" -> rowOpen = true;
            case "v", "is" -> count();
            case "c" -> farColumn |= isFar(new String(tag, 0, size, ISO_8859_1));
            case "mergeCell" -> merge(new String(tag, 0, size, ISO_8859_1));
            default -> {} // all other tags say nothing about rows
        }
    }

    /** The name of the tag without a prefix; nothing of its attributes. */
    private String name(int size) {
        var end = 0;
        var start = 0;
        for (; end < size && tag[end] != ' ' && tag[end] != '/'; end++) {
            if (tag[end] == ':') start = end + 1;
        }
        return new String(tag, start, end - start, ISO_8859_1);
    }

    private void count() {
        if (!rowOpen) return;
        rowOpen = false;
        rows++;
    }

    private void merge(String text) {
        if (!merged.isEmpty()) return;
        var from = text.indexOf("ref=\"") + 5;
        merged = from < 5 ? "?" : text.substring(from, Math.max(from, text.indexOf("\"", from)));
    }

    /** Columns end at XFD; a reader that believed in "ZZZZZZ1" would make room for three hundred million cells. */
    private static boolean isFar(String text) {
        var from = text.indexOf(" r=\"") + 4;
        if (from < 4) return false;
        var letters = 0;
        while (from + letters < text.length() && Character.isLetter(text.charAt(from + letters))) letters++;
        return letters > 3;
    }

    int rows() {
        return rows;
    }

    boolean farColumn() {
        return farColumn;
    }

    String merged() {
        return merged;
    }
}
