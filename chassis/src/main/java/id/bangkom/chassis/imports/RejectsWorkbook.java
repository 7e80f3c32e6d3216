package id.bangkom.chassis.imports;

import static id.bangkom.chassis.imports.ImportProblem.IMPORT_FILE_GONE;

import id.bangkom.chassis.audit.Audit;
import id.bangkom.chassis.imports.ImportQueries.Refused;
import id.bangkom.chassis.workbook.Cell;
import id.bangkom.chassis.workbook.Row;
import id.bangkom.chassis.workbook.WorkbookWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** The refused rows in the sender's own layout, with what is wrong in a last column; mended, the file can be sent as it is. */
class RejectsWorkbook {
    private static final int CHUNK = 2_000;
    private static final String ERROR_ID = "Kesalahan";
    private static final String ERROR_EN = "Error";

    private final ImportKinds kinds;
    private final ImportFiles files;
    private final ImportQueries imports;
    private final TransactionTemplate transaction;
    private final Audit audit;

    RejectsWorkbook(
            ImportKinds kinds, ImportFiles files, ImportQueries imports, TransactionTemplate transaction, Audit audit) {
        this.kinds = kinds;
        this.files = files;
        this.imports = imports;
        this.transaction = transaction;
        this.audit = audit;
    }

    /**
     * Lets the rows of an import out, and leaves an entry for it.
     *
     * @throws id.bangkom.chassis.problem.ProblemException when there is no such import here, or its file is not kept any more
     */
    void release(UUID id) {
        imports.get(id);
        if (!files.isKept(id)) throw IMPORT_FILE_GONE.because();
        transaction.executeWithoutResult(status -> audit.record("IMPORT_FAULTS_EXPORTED", "import/" + id));
    }

    void write(UUID id, Locale locale, OutputStream out) throws IOException {
        var kind = kinds.get(imports.get(id).kind());
        Deque<Refused> refused = new ArrayDeque<>(imports.refused(id, 0, CHUNK, locale));
        try (var rows = files.open(id, kind.columns());
                var sheet = new WorkbookWriter(out, "Perbaikan")) {
            var titles = rows.header().titles();
            var width = hasErrors(titles) ? titles.size() - 1 : titles.size();
            var header = new ArrayList<>(titles.subList(0, width));
            header.add(locale.getLanguage().equals("en") ? ERROR_EN : ERROR_ID);
            sheet.header(header);
            while (!refused.isEmpty() && rows.hasNext()) {
                var row = rows.next();
                if (row.number() != refused.getFirst().row()) continue;
                var why = refused.removeFirst();
                sheet.row(line(row, width, why.why()));
                if (refused.isEmpty()) refused.addAll(imports.refused(id, why.row(), CHUNK, locale));
            }
        }
    }

    /** The file may itself be one that we gave back. */
    private static boolean hasErrors(List<String> titles) {
        return List.of(ERROR_ID, ERROR_EN).contains(titles.getLast());
    }

    private static List<@Nullable Object> line(Row row, int width, String why) {
        var line = new ArrayList<@Nullable Object>(width + 1);
        for (var i = 0; i < width; i++) {
            var cell = row.at(i);
            line.add(cell.is(Cell.Kind.EMPTY) ? null : cell);
        }
        line.add(why);
        return line;
    }
}
