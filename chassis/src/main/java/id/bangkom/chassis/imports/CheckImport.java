package id.bangkom.chassis.imports;

import id.bangkom.chassis.imports.ImportRepository.Judged;
import id.bangkom.chassis.job.JobContext;
import id.bangkom.chassis.job.JobKind;
import id.bangkom.chassis.tenancy.Courtesy;
import id.bangkom.chassis.workbook.Row;
import id.bangkom.chassis.workbook.WorkbookReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a file batch by batch and notes what would become of each row; nothing else changes. */
class CheckImport implements JobKind {
    private final ImportKinds kinds;
    private final ImportFiles files;
    private final ImportRepository imports;
    private final ImportSettings settings;
    private final TransactionTemplate transaction;
    private final Courtesy courtesy;

    record Params(UUID id, String kind, int rows) {}

    record Checkpoint(int row, int done) {}

    CheckImport(
            ImportKinds kinds,
            ImportFiles files,
            ImportRepository imports,
            ImportSettings settings,
            TransactionTemplate transaction,
            Courtesy courtesy) {
        this.kinds = kinds;
        this.files = files;
        this.imports = imports;
        this.settings = settings;
        this.transaction = transaction;
        this.courtesy = courtesy;
    }

    @Override
    public String name() {
        return "import-check";
    }

    @Override
    public void run(JobContext job) throws IOException, InterruptedException {
        var params = job.params(Params.class);
        check(job, params, kinds.get(params.kind()));
        transaction.executeWithoutResult(status -> imports.move(params.id(), "CHECKING", "CHECKED", job.id()));
    }

    private <T> void check(JobContext job, Params params, ImportKind<T> kind) throws IOException, InterruptedException {
        var reached = job.checkpoint(Checkpoint.class).orElse(new Checkpoint(0, 0));
        var check = Objects.requireNonNull(
                transaction.execute(status -> kind.begin(reader -> each(params.id(), kind, reader))));
        Map<String, Integer> seen = new HashMap<>();
        try (var rows = files.open(params.id(), kind.columns())) {
            skip(rows, reached.row(), kind, seen);
            try (var batches = new RowBatches(rows, () -> courtesy.piece(settings.batch()))) {
                var done = reached.done();
                for (var batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
                    var began = System.nanoTime();
                    var judging = batch;
                    done += batch.size();
                    var checkpoint = new Checkpoint(batch.getLast().number(), done);
                    transaction.executeWithoutResult(status -> {
                        imports.keep(params.id(), judge(kind, check, judging, seen));
                        job.save(checkpoint, checkpoint.done(), Math.max(params.rows(), checkpoint.done()));
                    });
                    courtesy.restSince(began);
                }
            }
        }
    }

    private <T> void each(UUID id, ImportKind<T> kind, Consumer<Row> reader) {
        try (var rows = files.open(id, kind.columns())) {
            rows.forEachRemaining(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows that an earlier run judged are read again only for their keys. */
    private static <T> void skip(WorkbookReader rows, int reached, ImportKind<T> kind, Map<String, Integer> seen) {
        while (reached > 0 && rows.hasNext()) {
            var row = rows.next();
            seen.putIfAbsent(kind.key(row), row.number());
            if (row.number() >= reached) return;
        }
    }

    private static <T> List<Judged> judge(
            ImportKind<T> kind, ImportKind.Check<T> check, List<Row> batch, Map<String, Integer> seen) {
        var judged = new ArrayList<Judged>(batch.size());
        var first = new ArrayList<Row>(batch.size());
        for (var row : batch) {
            var key = kind.key(row);
            var earlier = key.isEmpty() ? null : seen.putIfAbsent(key, row.number());
            if (earlier == null || earlier == row.number()) first.add(row);
            else judged.add(new Judged(row.number(), duplicate(kind, key, earlier)));
        }
        var verdicts = check.check(first);
        for (var i = 0; i < first.size(); i++)
            judged.add(new Judged(first.get(i).number(), verdicts.get(i)));
        return judged;
    }

    private static Verdict<?> duplicate(ImportKind<?> kind, String key, int earlier) {
        var column = kind.columns().getFirst().name();
        return Verdict.refused(List.of(Fault.of("DUPLICATE_IN_FILE", column, key + " (" + earlier + ")")));
    }
}
