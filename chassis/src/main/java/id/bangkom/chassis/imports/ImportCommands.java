package id.bangkom.chassis.imports;

import static id.bangkom.chassis.imports.ImportProblem.IMPORT_NOT_CHECKED;
import static id.bangkom.chassis.imports.ImportProblem.IMPORT_OVER;

import com.github.f4b6a3.uuid.UuidCreator;
import id.bangkom.chassis.imports.ImportRepository.Columns;
import id.bangkom.chassis.job.Jobs;
import id.bangkom.chassis.security.Actor;
import id.bangkom.chassis.workbook.Header;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/** Takes a file in, orders its check, its application, or the end of either. */
class ImportCommands {
    private final ImportKinds kinds;
    private final ImportFiles files;
    private final ImportRepository imports;
    private final CheckImport check;
    private final ApplyImport apply;
    private final Jobs jobs;
    private final TransactionTemplate transaction;

    record Ordered(UUID id, UUID job) {}

    ImportCommands(
            ImportKinds kinds,
            ImportFiles files,
            ImportRepository imports,
            CheckImport check,
            ApplyImport apply,
            Jobs jobs,
            TransactionTemplate transaction) {
        this.kinds = kinds;
        this.files = files;
        this.imports = imports;
        this.check = check;
        this.apply = apply;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    /** The file is stored and looked through before the transaction opens; the same content under way is not taken twice. */
    Ordered upload(String kindName, MultipartFile upload) {
        var kind = kinds.get(kindName);
        var id = UuidCreator.getTimeOrderedEpoch();
        var stored = files.store(id, upload, kind.columns());
        var columns = columns(id, kind);
        var name = Optional.ofNullable(upload.getOriginalFilename()).orElse("").replaceAll(".*[/\\\\]", "");
        return Objects.requireNonNull(transaction.execute(status -> {
            imports.lock(kindName + "/" + stored.hash());
            var underWay = imports.underWay(kindName, stored.hash());
            if (underWay.isPresent()) {
                files.delete(id);
                return new Ordered(underWay.get().id(), underWay.get().job());
            }
            var job = jobs.start(check, name, new CheckImport.Params(id, kindName, stored.rows()));
            imports.add(
                    id,
                    kindName,
                    name,
                    stored.hash(),
                    columns,
                    job,
                    Actor.current().name());
            return new Ordered(id, job);
        }));
    }

    private List<Columns> columns(UUID id, ImportKind<?> kind) {
        try (var rows = files.open(id, kind.columns())) {
            Header header = rows.header();
            return kind.columns().stream()
                    .map(column -> new Columns(column.name(), header.title(column.name()), column.required()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ordered apply(UUID id) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var checked = imports.get(id);
            if (!checked.state().equals("CHECKED")) throw IMPORT_NOT_CHECKED.because();
            var job = jobs.start(apply, checked.fileName(), new ApplyImport.Params(id, checked.kind()));
            imports.move(id, "CHECKED", "APPLYING", job);
            return new Ordered(id, job);
        }));
    }

    /** What is running stops at its next batch; batches that were applied stay. */
    Ordered cancel(UUID id) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var found = imports.get(id);
            switch (found.state()) {
                case "CHECKED" -> imports.move(id, "CHECKED", "CANCELLED", found.job());
                case "CHECKING", "APPLYING" -> jobs.cancel(found.job());
                default -> throw IMPORT_OVER.because();
            }
            return new Ordered(id, found.job());
        }));
    }
}
