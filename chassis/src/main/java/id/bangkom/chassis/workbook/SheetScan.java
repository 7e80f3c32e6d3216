package id.bangkom.chassis.workbook;

/** Reads the tags of a sheet byte by byte, as fast as they unpack: how many rows hold a value, what is merged. */
final class SheetScan {
    private final StringBuilder tag = new StringBuilder();
    private boolean inTag;
    private boolean rowOpen;
    private int rows;
    private boolean farColumn;
    private String merged = "";

    void accept(byte[] block, int length) {
        for (var i = 0; i < length; i++) {
            var b = block[i];
            if (b == '<') {
                inTag = true;
                tag.setLength(0);
            } else if (b == '>') {
                if (inTag) close();
                inTag = false;
            } else if (inTag && tag.length() < 64) {
                tag.append((char) (b & 0x7F));
            }
        }
    }

    private void close() {
        switch (name()) {
            case "row" -> rowOpen = true;
            case "v", "is" -> count();
            case "c" -> farColumn |= far();
            case "mergeCell" -> merge();
            default -> {} // all other tags say nothing about rows
        }
    }

    /** The name of the tag without a prefix; nothing of its attributes. */
    private String name() {
        var end = 0;
        var start = 0;
        for (; end < tag.length() && tag.charAt(end) != ' ' && tag.charAt(end) != '/'; end++) {
            if (tag.charAt(end) == ':') start = end + 1;
        }
        return tag.substring(start, end);
    }

    private void count() {
        if (!rowOpen) return;
        rowOpen = false;
        rows++;
    }

    private void merge() {
        if (!merged.isEmpty()) return;
        var from = tag.indexOf("ref=\"") + 5;
        merged = from < 5 ? "?" : tag.substring(from, Math.max(from, tag.indexOf("\"", from)));
    }

    /** Columns end at XFD; a reader that believed in "ZZZZZZ1" would make room for three hundred million cells. */
    private boolean far() {
        var from = tag.indexOf(" r=\"") + 4;
        if (from < 4) return false;
        var letters = 0;
        while (from + letters < tag.length() && Character.isLetter(tag.charAt(from + letters))) letters++;
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
