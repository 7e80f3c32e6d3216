package id.bangkom.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A small disk of our own in the place of a folder, with what was in it; filled up and emptied on demand. */
final class Tmpfs implements AutoCloseable {
    private static final int BLOCK = 4096;

    private final Path folder;

    private Tmpfs(Path folder) {
        this.folder = folder;
    }

    /** Empty where we may not mount one. */
    static Optional<Tmpfs> over(Path folder, int megabytes) throws IOException {
        var aside = folder.resolveSibling(folder.getFileName() + ".aside");
        Files.createDirectories(folder);
        Files.move(folder, aside);
        Files.createDirectory(folder);
        var disk = new Tmpfs(folder);
        if (!Signals.works(
                List.of("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()))) {
            disk.close();
            return Optional.empty();
        }
        Signals.run(List.of("cp", "-a", aside + "/.", folder.toString()));
        return Optional.of(disk);
    }

    /** To the last block. */
    void fill() {
        var nothing = new byte[BLOCK];
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            while (true) ballast.write(nothing);
        } catch (IOException full) {
            // as it should be
        }
    }

    void empty() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    /** The folder is again as it was before. */
    @Override
    public void close() throws IOException {
        Signals.works(List.of("umount", "-l", folder.toString()));
        Files.deleteIfExists(folder);
        Files.move(folder.resolveSibling(folder.getFileName() + ".aside"), folder);
    }
}
