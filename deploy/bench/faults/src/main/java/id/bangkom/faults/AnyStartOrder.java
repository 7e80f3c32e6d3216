package id.bangkom.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** R28: everything starts in an order of chance, with pauses, so that what a program needs is often not there yet. Nobody may end, and all have to get ready. */
final class AnyStartOrder implements Row {
    private static final List<String> FOUNDATIONS = List.of("postgres", "kafka");
    private static final List<String> PROBE = List.of("probe", "postgres", "kafka");
    private static final List<String> PLATFORM = List.of(
            "sign-in", "employee-registry", "needs-analysis", "training", "evaluation", "gateway", "postgres", "kafka");
    private static final double MOST_GIGABYTES = 2.5;
    private static final double READY = 90;

    @Override
    public String name() {
        return "r28";
    }

    @Override
    public String promise() {
        return "programs may start in any order: all are ready within 90 s after the last, none ends, and together they hold at most 2.5 GB";
    }

    @Override
    public Outcome run(Trial trial) throws Exception {
        var outcome = new Outcome();
        var parts = trial.size().of(PROBE, PLATFORM, PLATFORM);
        var ground = trial.ground();
        ground.endAll();
        try (var _ = ground.tokens.stepAside()) {
            ground.prepare(parts);
            double slowest = 0;
            double largest = 0;
            for (int order = 0; order < trial.size().of(1, 3, 20); order++) {
                slowest = Math.max(slowest, start(trial, parts, outcome));
                largest = Math.max(largest, gigabytes(ground, parts));
                ground.endAll();
            }
            outcome.most("slowest, seconds after the last one started", slowest);
            outcome.count("most memory, GB", Math.round(largest * 100) / 100.0);
            if (largest > MOST_GIGABYTES) outcome.violation("memory: %.2f GB".formatted(largest));
        } finally {
            ground.endAll();
        }
        return outcome;
    }

    /** Answers the seconds from the last start until all are well. */
    private static double start(Trial trial, List<String> parts, Outcome outcome) {
        var ground = trial.ground();
        var order = new ArrayList<>(parts);
        if (!trial.sabotage()) Collections.shuffle(order, trial.random());
        var foundations = new HashSet<Integer>();
        FOUNDATIONS.forEach(name -> foundations.add(order.indexOf(name)));
        outcome.add("orders", 1);
        outcome.add("programs that started before what they need", Collections.max(foundations) - 1L);
        for (var part : order) {
            ground.start(part, trial.sabotage() && part.equals("probe") ? Map.of(IMPATIENT, "0") : Map.of());
            Await.pause(trial.sabotage() ? 8000 : trial.random().nextInt(5000));
        }
        var began = System.nanoTime();
        Set<String> ended = new HashSet<>();
        var ready = Await.until(Duration.ofSeconds((long) READY), () -> {
            Await.pause(200);
            order.stream().filter(part -> ground.pid(part).isEmpty()).forEach(ended::add);
            return !ended.isEmpty() || order.stream().allMatch(ground::isWell);
        });
        double seconds = (System.nanoTime() - began) / 1e9;
        ended.forEach(part -> outcome.violation("ended by itself: " + part));
        if (!ready)
            order.stream()
                    .filter(part -> !ground.isWell(part))
                    .forEach(
                            part -> outcome.violation("not ready after 90 s: " + part + ", started in order " + order));
        return seconds;
    }

    private static final String IMPATIENT = "env.SPRING_FLYWAY_CONNECT_RETRIES";

    /** What they hold in memory with all their processes, shared pages counted once. */
    private static double gigabytes(Ground ground, List<String> parts) throws IOException {
        long kilobytes = 0;
        for (var part : parts)
            for (long pid : processes(ground, part)) kilobytes += share(Path.of("/proc/" + pid + "/smaps_rollup"));
        return kilobytes / 1024.0 / 1024.0;
    }

    private static List<Long> processes(Ground ground, String part) {
        var process = ground.pid(part).stream().boxed().flatMap(pid -> ProcessHandle.of(pid).stream());
        return process.flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
                .map(ProcessHandle::pid)
                .toList();
    }

    private static long share(Path memory) throws IOException {
        if (Files.notExists(memory)) return 0;
        try (var lines = Files.lines(memory)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                    .sum();
        }
    }
}
