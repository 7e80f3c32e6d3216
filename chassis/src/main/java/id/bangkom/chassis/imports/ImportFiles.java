package id.bangkom.chassis.imports;

import static id.bangkom.chassis.problem.ChassisProblem.STORAGE_FULL;

import id.bangkom.chassis.tenancy.Tenant;
import id.bangkom.chassis.workbook.Column;
import id.bangkom.chassis.workbook.Limits;
import id.bangkom.chassis.workbook.WorkbookReader;
import id.bangkom.chassis.workbook.WorkbookRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.multipart.MultipartFile;

/** The uploaded files on disk, for a while; a file's name begins with its tenant. */
class ImportFiles {
    private static final String ENDING = ".upload";

    private final ImportSettings settings;

    ImportFiles(ImportSettings settings) {
        this.settings = settings;
    }

    /** A stored file: how many rows about, and a hash of its content. */
    record Stored(int rows, String hash) {}

    /**
     * Stores an upload and looks it through.
     *
     * @throws id.bangkom.chassis.problem.ProblemException why the file as a whole cannot be taken; nothing is left of it then
     */
    Stored store(UUID id, MultipartFile upload, List<Column> columns) {
        var path = path(id);
        try {
            Files.createDirectories(settings.folder());
            var hash = copy(upload, path);
            return new Stored(WorkbookReader.inspect(path, columns, limits()), hash);
        } catch (WorkbookRefused refused) {
            delete(id);
            throw ImportProblem.of(refused);
        } catch (IOException e) {
            delete(id);
            if (settings.folder().toFile().getUsableSpace() < upload.getSize()) throw STORAGE_FULL.because();
            throw new UncheckedIOException(e);
        }
    }

    private static String copy(MultipartFile upload, Path path) throws IOException {
        try (var in = new DigestInputStream(upload.getInputStream(), MessageDigest.getInstance("SHA-256"));
                var out = Files.newOutputStream(path)) {
            in.transferTo(out);
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isKept(UUID id) {
        return Files.exists(path(id));
    }

    /** Nobody needs a city's whole workforce on a disk for ever. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetOld() throws IOException {
        if (Files.notExists(settings.folder())) return;
        var oldest = FileTime.from(Instant.now().minus(settings.keep()));
        try (var uploads = Files.newDirectoryStream(settings.folder(), "*" + ENDING)) {
            for (var upload : uploads)
                if (Files.getLastModifiedTime(upload).compareTo(oldest) < 0) Files.deleteIfExists(upload);
        }
    }

    WorkbookReader open(UUID id, List<Column> columns) throws IOException {
        return WorkbookReader.open(path(id), columns, limits());
    }

    void delete(UUID id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Limits limits() {
        return Limits.DEFAULT.withRows(settings.mostRows());
    }

    private Path path(UUID id) {
        return settings.folder().resolve(Tenant.current().code() + "-" + id + ENDING);
    }
}
