package id.bangkom.chassis.workbook;

import static id.bangkom.chassis.workbook.WorkbookRefused.Reason.EMPTY_FILE;
import static id.bangkom.chassis.workbook.WorkbookRefused.Reason.ENCRYPTED;
import static id.bangkom.chassis.workbook.WorkbookRefused.Reason.OLD_EXCEL;
import static id.bangkom.chassis.workbook.WorkbookRefused.Reason.WRONG_TYPE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file is by its first bytes; names lie. */
enum FileKind {
    XLSX,
    TEXT;

    private static final String OLE2 = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
    private static final String ENCRYPTED_PACKAGE = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";

    static FileKind of(Path file) throws IOException {
        if (Files.size(file) == 0) throw new WorkbookRefused(EMPTY_FILE);
        var start = start(file, 4096);
        if (start.startsWith("PK\u0003\u0004")) return XLSX;
        if (start.startsWith(OLE2)) throw new WorkbookRefused(encrypted(file) ? ENCRYPTED : OLD_EXCEL);
        if (looksLikeMarkup(start) || isBinary(start)) throw new WorkbookRefused(WRONG_TYPE);
        return TEXT;
    }

    /** An encrypted .xlsx is an old compound file whose directory, near one of the ends, names the package. */
    private static boolean encrypted(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            var block = new byte[1 << 16];
            var kept = "";
            for (var n = bytes.read(block); n > 0; n = bytes.read(block)) {
                var here = kept + new String(block, 0, n, ISO_8859_1);
                if (here.contains(ENCRYPTED_PACKAGE)) return true;
                kept = here.substring(Math.max(0, here.length() - ENCRYPTED_PACKAGE.length()));
            }
            return false;
        }
    }

    private static String start(Path file, int length) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(length), ISO_8859_1);
        }
    }

    /** Some systems send a page of HTML or XML under the name of a spreadsheet. */
    private static boolean looksLikeMarkup(String start) {
        var text = start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start;
        return text.stripLeading().startsWith("<") || text.startsWith("%PDF") || text.startsWith("{\\rtf");
    }

    /** UTF-16 has zeros at every other byte; anything else with control characters is no text. */
    private static boolean isBinary(String start) {
        if (start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff")) return false;
        if (TextEncoding.utf16WithoutMark(start.getBytes(ISO_8859_1)) != null) return false;
        return start.chars().anyMatch(c -> c < 32 && c != '\t' && c != '\n' && c != '\r' && c != '\f');
    }
}
