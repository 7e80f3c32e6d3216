package id.bangkom.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Starts, stops and shows the platform; {@code ./bangkom} calls it. */
class Local {
    private final Settings settings = Settings.fromSystemProperties();
    private final Parts parts = new Parts();

    public static void main(String[] args) {
        try {
            var local = new Local();
            switch (args.length == 1 ? args[0] : "") {
                case "start" -> local.alone(local::start);
                case "stop" -> local.alone(local::stop);
                case "status" -> local.status();
                default -> throw new Trouble("start, stop or status?");
            }
        } catch (Trouble e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void start() {
        var began = Instant.now();
        var names = parts.names();
        var programs =
                names.stream().filter(name -> !Parts.FOUNDATIONS.contains(name)).toList();
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            var broker = together.submit(() -> {
                if (names.contains("kafka")) bringFoundation("kafka");
            });
            if (names.contains("postgres")) bringFoundation("postgres");
            if (!programs.stream().allMatch(parts::prepared))
                System.out.println("First start of this build: preparing class caches, once …");
            await(programs.stream().map(name -> submit(together, () -> prepare(name))));
            await(programs.stream().map(name -> submit(together, () -> bring(name))));
            await(Stream.of(broker));
        }
        System.out.printf("%nReady after %.1f s. Console: %s%n", seconds(began), settings.gatewayUrl());
        if (!settings.own("sign-in")) return;
        System.out.println(
                "Sign in as analyst@medan, admin@medan, auditor@tanjungbalai …; the sign-in page lists all accounts.");
        System.out.println("Every password is bangkom-demo. Logs: " + settings.home("log") + ". Stop: ./bangkom stop");
    }

    private void bringFoundation(String name) {
        parts.prepare(name);
        bring(name);
    }

    /** The first start after a build is slower so that all later ones are quick. */
    private void prepare(String name) {
        var known = parts.prepared(name);
        parts.prepare(name);
        if (!known) System.out.printf("  %-18s %s%n", name, parts.prepared(name) ? "cached" : "not cached");
    }

    private void bring(String name) {
        System.out.printf("  %-18s %s%n", name, parts.bring(name));
    }

    private void stop() {
        var names = parts.running();
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            await(names.stream()
                    .filter(name -> !Parts.FOUNDATIONS.contains(name))
                    .map(name -> submit(together, () -> end(name))));
        }
        names.stream().filter(Parts.FOUNDATIONS::contains).forEach(this::end);
        if (names.isEmpty()) System.out.println("Nothing of ours is running.");
    }

    private void end(String name) {
        parts.end(name);
        System.out.printf("  %-18s stopped%n", name);
    }

    private void status() {
        System.out.printf("  %-18s %8s %6s  %-8s %8s%n", "part", "pid", "port", "health", "memory");
        var total = 0L;
        for (var program : parts.programs()) {
            var process = parts.pid(program.name());
            var memory = process.isEmpty() ? 0 : Proc.memory(process.getAsLong());
            var health = process.isEmpty() ? "stopped" : program.well().passes() ? "well" : "unwell";
            System.out.printf(
                    "  %-18s %8s %6d  %-8s %5d MB%n",
                    program.name(),
                    process.isEmpty() ? "-" : Long.toString(process.getAsLong()),
                    program.ports().getFirst().number(),
                    health,
                    memory >> 20);
            total += memory;
        }
        System.out.printf("  %-18s %8s %6s  %-8s %5d MB%n", "all", "", "", "", total >> 20);
    }

    /** One start or stop at a time. */
    private void alone(Runnable work) {
        try {
            Files.createDirectories(settings.home());
            try (var file = FileChannel.open(settings.home("lock"), CREATE, WRITE);
                    var lock = file.tryLock()) {
                if (lock == null) throw new Trouble("Another ./bangkom start or stop is at work here.");
                work.run();
            }
        } catch (IOException e) {
            throw new Trouble("Cannot work in " + settings.home(), e);
        }
    }

    private static double seconds(Instant began) {
        return Duration.between(began, Instant.now()).toMillis() / 1000.0;
    }

    private static Future<?> submit(ExecutorService executor, Runnable work) {
        return executor.submit(work);
    }

    private static void await(Stream<? extends Future<?>> work) {
        Trouble first = null;
        for (var each : work.toList()) {
            try {
                each.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof Trouble trouble)) throw new IllegalStateException(e.getCause());
                first = first == null ? trouble : first;
            } catch (InterruptedException e) {
                throw new Trouble("Interrupted", e);
            }
        }
        if (first != null) throw first;
    }
}
