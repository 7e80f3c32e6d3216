package id.bangkom.local;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Starts and ends programs and remembers which processes are ours. */
class Runner {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final long LOG_BYTES = 20_000_000;
    private final Settings settings;

    Runner(Settings settings) {
        this.settings = settings;
    }

    /** Brings a program up unless it is up already; returns what to tell about it. */
    String bring(Program program) {
        var began = Instant.now();
        var running = running(program.name());
        if (running.isPresent() && running.get().version.equals(program.version())) {
            awaitWell(program);
            return "already running";
        }
        end(program.name());
        start(program);
        awaitWell(program);
        return "%.1f s".formatted(Duration.between(began, Instant.now()).toMillis() / 1000.0);
    }

    /** Starts a program and waits for nothing. */
    void start(Program program) {
        program.ports().forEach(port -> requireFree(program, port));
        try {
            var command = new ArrayList<>(List.of("setsid")); // a session of its own: Ctrl-C here does not reach it
            command.addAll(settings.wrap(program.name()));
            command.addAll(program.command());
            var builder = new ProcessBuilder(command)
                    .directory(settings.root().toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(freshLog(program).toFile()));
            builder.environment().putAll(program.environment());
            remember(program, builder.start().pid());
        } catch (IOException e) {
            throw new Trouble("Cannot start " + program.name(), e);
        }
    }

    /** What was just killed may hold its port for a moment longer. */
    private static void requireFree(Program program, Program.Port port) {
        var deadline = Instant.now().plus(GRACE);
        while (Proc.taken(port.number()) && Instant.now().isBefore(deadline)) pause();
        if (!Proc.taken(port.number())) return;
        var owner = Proc.listenerOn(port.number())
                .map(process -> "process " + process.pid() + " ("
                        + process.info().command().orElse("?") + ")")
                .orElse("another user's process");
        throw new Trouble("Port %d for %s is taken by %s. End it, or move ours: ./bangkom start -Dbangkom.ports.%s=…"
                .formatted(port.number(), program.name(), owner, port.setting()));
    }

    private void awaitWell(Program program) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!program.well().passes()) {
            if (running(program.name()).isEmpty()) throw failed(program, "ended");
            if (Instant.now().isAfter(deadline))
                throw failed(program, "is not ready after " + PATIENCE.toSeconds() + " s");
            pause();
        }
    }

    private Trouble failed(Program program, String how) {
        var log = settings.home("log", program.name() + ".log");
        try {
            var lines = Files.readAllLines(log);
            var tail = String.join("\n  ", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
            return new Trouble(program.name() + " " + how + ". The end of " + log + ":\n  " + tail);
        } catch (IOException e) {
            return new Trouble(program.name() + " " + how + "; no log", e);
        }
    }

    /** Asks a program of ours to end and insists after a while; does nothing if it is not running. */
    void end(String name) {
        running(name).ifPresent(process -> {
            signal(process.stopSignal, process.pid);
            var insist = Instant.now().plusSeconds(20);
            while (process.lives()) {
                if (Instant.now().isAfter(insist)) signal("KILL", process.pid);
                pause();
            }
        });
    }

    private static void signal(String name, long pid) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new Trouble("Cannot signal process " + pid, e);
        } catch (InterruptedException e) {
            throw new Trouble("Interrupted", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new Trouble("Interrupted", e);
        }
    }

    /** The names of all programs that we ever started and that still live. */
    List<String> started() {
        var names = settings.home("run").toFile().list();
        return names == null
                ? List.of()
                : Stream.of(names).filter(name -> running(name).isPresent()).toList();
    }

    /** The process of a program, if it was started by us and lives. */
    Optional<Running> running(String name) {
        try {
            var note = Files.readString(note(name)).trim().split(" ", 4);
            var process = new Running(Long.parseLong(note[0]), Long.parseLong(note[1]), note[2], note[3]);
            return Optional.of(process).filter(Running::lives);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void remember(Program program, long pid) throws IOException {
        var start = Proc.startOf(pid).orElse(0);
        Files.createDirectories(settings.home("run"));
        var note = String.join(" ", List.of(pid + " " + start, program.stopSignal(), program.version()));
        Files.writeString(note(program.name()), note);
    }

    private Path note(String name) {
        return settings.home("run", name);
    }

    private Path freshLog(Program program) throws IOException {
        var log = settings.home("log", program.name() + ".log");
        Files.createDirectories(log.getParent());
        if (Files.exists(log) && Files.size(log) > LOG_BYTES)
            Files.move(log, Path.of(log + ".1"), StandardCopyOption.REPLACE_EXISTING);
        return log;
    }

    record Running(long pid, long start, String stopSignal, String version) {
        boolean lives() {
            return Proc.startOf(pid).equals(OptionalLong.of(start));
        }
    }
}
