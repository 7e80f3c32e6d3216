package id.bangkom.local;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What Linux tells about processes and ports under /proc. */
class Proc {
    private Proc() {}

    /** The start time of a living process in clock ticks since boot: with its id, what tells it from a later one. */
    static OptionalLong startOf(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return fields[0].equals("Z") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(fields[19]));
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /** Memory of a process and its children in bytes, shared pages counted once. */
    static long memory(long pid) {
        var children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(ProcessHandle::pid);
        return share(pid) + children.map(Proc::share).sum();
    }

    private static long share(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) * 1024)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Who listens on a port, as far as we may see. */
    static Optional<ProcessHandle> listenerOn(int port) {
        return inodeOf(port)
                .flatMap(inode -> ProcessHandle.allProcesses()
                        .filter(process -> holds(process.pid(), "socket:[" + inode + "]"))
                        .findFirst());
    }

    static boolean taken(int port) {
        return inodeOf(port).isPresent();
    }

    private static Optional<String> inodeOf(int port) {
        var local = ":%04X".formatted(port);
        return List.of("/proc/net/tcp", "/proc/net/tcp6").stream()
                .flatMap(file -> lines(Path.of(file)).stream())
                .map(line -> line.trim().split("\\s+"))
                .filter(column -> column[1].endsWith(local) && column[3].equals("0A"))
                .map(column -> column[9])
                .findFirst();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean holds(long pid, String socket) {
        try (var descriptors = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
            for (var descriptor : descriptors) {
                if (Files.readSymbolicLink(descriptor).toString().equals(socket)) return true;
            }
        } catch (IOException | DirectoryIteratorException e) {
            return false; // not ours to see, or gone meanwhile
        }
        return false;
    }
}
