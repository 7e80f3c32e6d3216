package id.bangkom.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Starts, stops and shows the platform; {@code ./bangkom} calls it. */
class Local {
    private final Settings settings = Settings.fromSystemProperties();
    private final Runner runner = new Runner(settings);
    private final Postgres postgres = new Postgres(settings);
    private final Kafka kafka = new Kafka(settings);

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
        var boots = Boot.all(settings);
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            var broker = together.submit(() -> {
                if (!settings.own("kafka")) return;
                kafka.prepare();
                bring(kafka.program());
            });
            if (settings.own("postgres")) {
                postgres.prepare();
                bring(postgres.program());
            }
            await(boots.stream().map(boot -> submit(together, () -> postgres.create(boot.database()))));
            learn(boots);
            await(boots.stream().map(boot -> submit(together, () -> bring(boot.program()))));
            await(Stream.of(broker));
        }
        System.out.printf("%nReady after %.1f s. Console: %s%n", seconds(began), settings.gatewayUrl());
        if (!settings.own("sign-in")) return;
        System.out.println(
                "Sign in as analyst@medan, admin@medan, auditor@tanjungbalai …; the sign-in page lists all accounts.");
        System.out.println("Every password is bangkom-demo. Logs: " + settings.home("log") + ". Stop: ./bangkom stop");
    }

    /** Two at a time: the first start after a build is slower so that all later ones are quick. */
    private void learn(List<Boot> boots) {
        var unknown = boots.stream().filter(boot -> !boot.prepared()).toList();
        if (unknown.isEmpty()) return;
        System.out.println("First start of this build: preparing class caches, once …");
        try (var pair = Executors.newFixedThreadPool(2)) {
            await(unknown.stream().map(boot -> submit(pair, () -> learn(boot))));
        }
    }

    /** Without a cache it only starts more slowly; whatever is really wrong shows when it starts. */
    private void learn(Boot boot) {
        var began = Instant.now();
        runner.end(boot.name());
        try {
            boot.prepare();
            System.out.printf("  %-18s cached in %.1f s%n", boot.name(), seconds(began));
        } catch (Trouble e) {
            System.out.printf("  %-18s not cached%n", boot.name());
        }
    }

    private void bring(Program program) {
        System.out.printf("  %-18s %s%n", program.name(), runner.bring(program));
    }

    private void stop() {
        var names = runner.started();
        var foundations = List.of("kafka", "postgres");
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            await(names.stream()
                    .filter(name -> !foundations.contains(name))
                    .map(name -> submit(together, () -> end(name))));
        }
        foundations.stream().filter(names::contains).forEach(this::end);
        if (names.isEmpty()) System.out.println("Nothing of ours is running.");
    }

    private void end(String name) {
        runner.end(name);
        System.out.printf("  %-18s stopped%n", name);
    }

    private void status() {
        var programs = Stream.concat(
                Stream.of(postgres.program(), kafka.program()).filter(program -> settings.own(program.name())),
                Boot.all(settings).stream().map(Boot::program));
        System.out.printf("  %-18s %8s %6s  %-8s %8s%n", "part", "pid", "port", "health", "memory");
        var total = 0L;
        for (var program : programs.toList()) {
            var process = runner.running(program.name());
            var memory = process.map(it -> Proc.memory(it.pid())).orElse(0L);
            var health = process.isEmpty() ? "stopped" : program.well().passes() ? "well" : "unwell";
            System.out.printf(
                    "  %-18s %8s %6d  %-8s %5d MB%n",
                    program.name(),
                    process.map(it -> Long.toString(it.pid())).orElse("-"),
                    program.port(),
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
