package id.bangkom.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * R9: the service whose relay leads and a consumer are stopped in the middle of their work, long enough that others take over, and then go on as if nothing
 * had happened.
 */
final class Zombies implements Row {
    private static final int WRITERS = 64;
    private static final int PER_SECOND = 100;
    private static final Duration TAKEN_OVER = Duration.ofSeconds(60);
    private static final Duration NOTICED = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "r9";
    }

    @Override
    public String promise() {
        return "who was stopped past its lease and goes on finds itself replaced: no effect twice, nothing out of order";
    }

    @Override
    public Outcome run(Trial trial) throws Exception {
        var outcome = new Outcome();
        try (var flow = new Flow(trial, WRITERS, trial.size().of(40, 400, 400), 0, sabotages(trial), Flow.PROBES);
                var pace = new Pace(flow.writers, PER_SECOND)) {
            double slowest = 0;
            for (int round = 0; round < trial.size().of(1, 3, 20); round++)
                slowest = Math.max(slowest, round(trial, outcome));
            outcome.most("slowest takeover, seconds", slowest);
            if (!trial.sabotage())
                outcome.atLeast("relays refused when they went on", (double) outcome.counted("refused"), 1);
            pace.end();
            flow.settle(outcome);
        }
        return outcome;
    }

    /** Answers the seconds until another relay has taken over. */
    private static double round(Trial trial, Outcome outcome) {
        var ground = trial.ground();
        if (!Await.until(TAKEN_OVER, () -> Metrics.leader(Flow.PROBES).isPresent())) outcome.violation("nobody leads");
        var relay = Metrics.leader(Flow.PROBES).orElse("probe");
        var other = Flow.PROBES.get(1 - Flow.PROBES.indexOf(relay));
        var consumer = Flow.COPIES.get(trial.random().nextInt(Flow.COPIES.size()));
        double failures = Metrics.of(relay, "outbox_failures_total").orElse(0);
        var began = System.nanoTime();
        ground.signal("STOP", relay);
        ground.signal("STOP", consumer);
        try {
            if (!Await.until(TAKEN_OVER, () -> Metrics.leader(List.of(other)).isPresent()))
                outcome.violation("nobody took over from " + relay);
            double seconds = (System.nanoTime() - began) / 1e9;
            Await.pause(trial.size().of(1000, 10_000, 60_000));
            return seconds;
        } finally {
            ground.signal("CONT", relay);
            ground.signal("CONT", consumer);
            outcome.add("relay and consumer stopped and continued", 1);
            if (!trial.sabotage()
                    && Await.until(
                            NOTICED,
                            () -> Metrics.of(relay, "outbox_failures_total").orElse(0) > failures))
                outcome.add("refused", 1);
        }
    }

    private static Map<String, Map<String, String>> sabotages(Trial trial) {
        if (!trial.sabotage()) return Map.of();
        var leads = Map.of("jvm", trial.ground().saboteur(Sabotage.IGNORES_THE_LOCK));
        var forgets = Map.of("jvm", trial.ground().saboteur(Sabotage.FORGETS_WHAT_IT_HAS_SEEN));
        return Map.of("probe", leads, "probe-2", leads, "probe-copy", forgets, "probe-copy-2", forgets);
    }
}
