package id.bangkom.chassis.workbook;

/** Texts that a spreadsheet takes for a formula (OWASP's list), and the apostrophe that stops it. */
final class Formulas {
    private static final String STARTS = "=+-@\t\r";

    private Formulas() {}

    static boolean dangerous(String text) {
        if (text.isEmpty() || STARTS.indexOf(text.charAt(0)) < 0) return false;
        return !(text.equals("-") || number(text));
    }

    static String escape(String text) {
        return dangerous(text) ? "'" + text : text;
    }

    /** The inverse of {@link #escape}, so that our own export can come back. */
    static String unescape(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && STARTS.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private static boolean number(String text) {
        for (var i = 1; i < text.length(); i++) {
            var c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != ',') return false;
        }
        return text.length() > 1 && text.charAt(0) != '=' && text.charAt(0) != '@';
    }
}
