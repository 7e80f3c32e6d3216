package id.bangkom.chassis.imports;

import id.bangkom.chassis.audit.Audit;
import id.bangkom.chassis.imports.ImportRepository.Staged;
import id.bangkom.chassis.job.JobContext;
import id.bangkom.chassis.job.JobKind;
import id.bangkom.chassis.tenancy.Courtesy;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the accepted rows of a checked file true. Rows, events and the checkpoint of a batch commit together, so that it may die anywhere and goes on without
 * doing anything twice.
 */
class ApplyImport implements JobKind {
    private static final long PAUSE_MILLIS = 20;

    private final ImportKinds kinds;
    private final ImportRepository imports;
    private final ImportSettings settings;
    private final TransactionTemplate transaction;
    private final Courtesy courtesy;
    private final Audit audit;
    private final JsonMapper json;

    record Params(UUID id, String kind) {}

    record Checkpoint(int ord, int row, int done) {}

    ApplyImport(
            ImportKinds kinds,
            ImportRepository imports,
            ImportSettings settings,
            TransactionTemplate transaction,
            Courtesy courtesy,
            Audit audit,
            JsonMapper json) {
        this.kinds = kinds;
        this.imports = imports;
        this.settings = settings;
        this.transaction = transaction;
        this.courtesy = courtesy;
        this.audit = audit;
        this.json = json;
    }

    @Override
    public String name() {
        return "import-apply";
    }

    @Override
    public void run(JobContext job) throws InterruptedException {
        var params = job.params(Params.class);
        var kind = kinds.get(params.kind());
        var from = job.checkpoint(Checkpoint.class).orElse(new Checkpoint(Integer.MIN_VALUE, 0, 0));
        for (var reached = Optional.of(from); reached.isPresent(); ) {
            awaitRelay(job);
            var began = System.nanoTime();
            reached = next(job, params.id(), kind, reached.get());
            courtesy.restSince(began);
        }
        transaction.executeWithoutResult(status -> finish(job, params.id()));
    }

    private Optional<Checkpoint> next(JobContext job, UUID id, ImportKind<?> kind, Checkpoint from) {
        return Objects.requireNonNull(transaction.execute(status -> batch(job, id, kind, from)));
    }

    private Optional<Checkpoint> batch(JobContext job, UUID id, ImportKind<?> kind, Checkpoint from) {
        var staged = imports.after(id, from.ord(), from.row(), courtesy.piece(settings.batch()));
        if (staged.isEmpty()) return Optional.empty();
        imports.lock(kind.name());
        apply(kind, staged);
        imports.applied(id, staged.size());
        var reached = new Checkpoint(staged.getLast().ord(), staged.getLast().row(), from.done() + staged.size());
        job.save(reached, reached.done(), imports.staged(id));
        return Optional.of(reached);
    }

    private <T> void apply(ImportKind<T> kind, List<Staged> staged) {
        kind.apply(new Values<>(staged.stream().map(Staged::value).toList(), json.readerFor(kind.type())));
    }

    private void awaitRelay(JobContext job) throws InterruptedException {
        while (Boolean.TRUE.equals(
                transaction.execute(status -> imports.backlog(settings.outboxBacklog()) > settings.outboxBacklog()))) {
            if (job.cancelled()) throw new JobContext.JobLost("was cancelled while it waited for the relay");
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private void finish(JobContext job, UUID id) {
        if (!imports.move(id, "APPLYING", "APPLIED", job.id())) return;
        imports.forgetRows(id);
        audit.record("IMPORT_APPLIED", "import/" + id);
    }
}
