package id.bangkom.chassis.workbook;

import static id.bangkom.chassis.workbook.WorkbookRefused.Reason.DAMAGED_FILE;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Comma-separated text, whichever separator and character set the sender's program chose. */
final class CsvTable implements Table {
    private static final String SEPARATORS = ";,\t|";

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private @Nullable Line next;

    private CsvTable(CsvReader<CsvRecord> reader) {
        this.reader = reader;
        this.records = reader.iterator();
    }

    static CsvTable open(Path file) throws IOException {
        var encoding = TextEncoding.of(file);
        var separator = separator(encoding, file);
        return new CsvTable(CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(1 << 20)
                .ofCsvRecord(encoding.reader(file)));
    }

    /** The separator that splits the first lines most often, outside quotes; Excel may say it itself in a line "sep=;". */
    private static char separator(TextEncoding encoding, Path file) throws IOException {
        var counts = new int[SEPARATORS.length()];
        try (var lines = new BufferedReader(encoding.reader(file))) {
            var quoted = false;
            for (var i = 0; i < 4096; i++) {
                var c = lines.read();
                if (c < 0) break;
                if (c == '"') quoted = !quoted;
                var place = quoted ? -1 : SEPARATORS.indexOf(c);
                if (place >= 0) counts[place]++;
            }
        }
        var best = 0;
        for (var i = 1; i < counts.length; i++) if (counts[i] > counts[best]) best = i;
        return SEPARATORS.charAt(best);
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && records.hasNext()) {
                var line = line(records.next());
                if (!line.isBlank()) next = line;
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw new WorkbookRefused(DAMAGED_FILE, e);
        }
        return next != null;
    }

    private static Line line(CsvRecord line) {
        var cells = line.getFields().stream().map(CsvTable::cell).toList();
        return new Line(Math.toIntExact(line.getStartingLineNumber()), cells);
    }

    /** ="123" is how exports keep Excel from turning digits into a number. */
    private static Cell cell(String field) {
        var text = field;
        if (text.length() > 3 && text.startsWith("=\"") && text.endsWith("\""))
            text = text.substring(2, text.length() - 1);
        return Cell.text(Formulas.unescape(text));
    }

    @Override
    public Line next() {
        if (!hasNext() || next == null) throw new NoSuchElementException();
        var line = next;
        next = null;
        return line;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
