package id.bangkom.chassis.workbook;

import static id.bangkom.chassis.workbook.WorkbookRefused.Reason.DAMAGED_FILE;
import static id.bangkom.chassis.workbook.WorkbookRefused.Reason.EMPTY_FILE;
import static id.bangkom.chassis.workbook.WorkbookRefused.Reason.MACROS;
import static id.bangkom.chassis.workbook.WorkbookRefused.Reason.MERGED_CELLS;
import static id.bangkom.chassis.workbook.WorkbookRefused.Reason.TOO_MANY_ROWS;
import static id.bangkom.chassis.workbook.WorkbookRefused.Reason.WRONG_TYPE;
import static id.bangkom.chassis.workbook.WorkbookRefused.Reason.ZIP_BOMB;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks every part of an .xlsx once, counting: sizes that an archive declares of itself may lie. */
final class ZipGuard {
    private final Limits limits;
    private long total;
    private int rows;

    private ZipGuard(Limits limits) {
        this.limits = limits;
    }

    /** Returns how many rows with a value the largest sheet has, its header included. */
    static int check(Path file, Limits limits) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) throw new WorkbookRefused(WRONG_TYPE);
            if (zip.size() > Limits.PARTS) throw new WorkbookRefused(ZIP_BOMB, Limits.PARTS);
            var guard = new ZipGuard(limits);
            for (var entries = zip.entries(); entries.hasMoreElements(); ) guard.check(zip, entries.nextElement());
            if (guard.rows == 0) throw new WorkbookRefused(EMPTY_FILE);
            return guard.rows;
        } catch (ZipException e) {
            throw new WorkbookRefused(DAMAGED_FILE, e);
        }
    }

    private void check(ZipFile zip, ZipEntry part) throws IOException {
        var name = part.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")) throw new WorkbookRefused(MACROS);
        var sheet = name.startsWith("xl/worksheets/") && name.endsWith(".xml");
        var scan = new SheetScan();
        try (var in = zip.getInputStream(part)) {
            var block = new byte[1 << 16];
            var unpacked = 0L;
            for (var n = in.read(block); n > 0; n = in.read(block)) {
                unpacked += n;
                weigh(unpacked, Math.max(1, part.getCompressedSize()), n);
                if (sheet) look(scan, block, n);
                if (name.equals("[content_types].xml")) lookForMacros(block, n);
            }
        }
        rows = Math.max(rows, scan.rows());
    }

    private void weigh(long unpacked, long packed, int more) {
        total += more;
        if (unpacked > limits.partBytes()) throw new WorkbookRefused(ZIP_BOMB, limits.partBytes());
        if (total > limits.totalBytes()) throw new WorkbookRefused(ZIP_BOMB, limits.totalBytes());
        if (unpacked > Limits.HARMLESS && unpacked / packed > limits.ratio()) {
            throw new WorkbookRefused(ZIP_BOMB, limits.ratio());
        }
    }

    private void look(SheetScan scan, byte[] block, int length) {
        scan.accept(block, length);
        if (scan.farColumn()) throw new WorkbookRefused(DAMAGED_FILE);
        if (!scan.merged().isEmpty()) throw new WorkbookRefused(MERGED_CELLS, scan.merged());
        if (scan.rows() > limits.rows() + 1) throw new WorkbookRefused(TOO_MANY_ROWS, limits.rows());
    }

    private static void lookForMacros(byte[] block, int length) {
        var text = new String(block, 0, length, java.nio.charset.StandardCharsets.ISO_8859_1);
        if (text.contains("macroEnabled")) throw new WorkbookRefused(MACROS);
    }
}
