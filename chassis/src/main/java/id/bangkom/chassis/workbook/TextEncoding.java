package id.bangkom.chassis.workbook;

import static id.bangkom.chassis.workbook.WorkbookRefused.Reason.WRONG_ENCODING;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** In which character set a text file was saved: by its mark, else the first of UTF-8, UTF-16 and Windows-1252 that fits. */
record TextEncoding(Charset charset, int markBytes) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static TextEncoding of(Path file) throws IOException {
        var start = start(file);
        var marked = marked(start);
        if (marked != null) return marked.verified(file);
        var wide = utf16WithoutMark(start);
        if (wide != null) return new TextEncoding(wide, 0).verified(file);
        var utf8 = new TextEncoding(UTF_8, 0);
        return utf8.fits(file) ? utf8.verified(file) : new TextEncoding(WINDOWS, 0).verified(file);
    }

    private static byte[] start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(512);
        }
    }

    private static @Nullable TextEncoding marked(byte[] start) {
        if (begins(start, 0xEF, 0xBB, 0xBF)) return new TextEncoding(UTF_8, 3);
        if (begins(start, 0xFF, 0xFE)) return new TextEncoding(UTF_16LE, 2);
        if (begins(start, 0xFE, 0xFF)) return new TextEncoding(UTF_16BE, 2);
        return null;
    }

    private static boolean begins(byte[] start, int... mark) {
        if (start.length < mark.length) return false;
        for (var i = 0; i < mark.length; i++) if ((start[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    /** Latin letters in UTF-16 leave every other byte zero. */
    static @Nullable Charset utf16WithoutMark(byte[] start) {
        var zeros = new int[2];
        for (var i = 0; i < start.length; i++) if (start[i] == 0) zeros[i % 2]++;
        var most = start.length * 2 / 5;
        if (zeros[0] == 0 && zeros[1] == 0) return null;
        if (zeros[1] >= most && zeros[0] == 0) return UTF_16LE;
        return zeros[0] >= most && zeros[1] == 0 ? UTF_16BE : null;
    }

    private TextEncoding verified(Path file) throws IOException {
        var bad = firstBadLine(file);
        if (bad > 0) throw new WorkbookRefused(WRONG_ENCODING, bad);
        return this;
    }

    private boolean fits(Path file) throws IOException {
        try (var reader = reader(file)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** 0 when all can be read; a small block, for the decoder forgets the good part of the block that fails. */
    private int firstBadLine(Path file) throws IOException {
        var line = 1;
        try (var reader = reader(file)) {
            var block = new char[256];
            for (var n = reader.read(block); n > 0; n = reader.read(block)) {
                for (var i = 0; i < n; i++) {
                    if (block[i] == '\n') line++;
                    else if (unreadable(block[i])) return line;
                }
            }
            return 0;
        } catch (CharacterCodingException e) {
            return line;
        }
    }

    /** Control characters mean a wrong guess, the replacement character a file that was spoilt before. */
    private static boolean unreadable(char c) {
        return c == '\uFFFD' || (c < 32 && c != '\t' && c != '\r' && c != '\f') || (c >= 127 && c < 160);
    }

    Reader reader(Path file) throws IOException {
        var in = skipMark(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private InputStream skipMark(InputStream in) throws IOException {
        in.skipNBytes(markBytes);
        return in;
    }
}
