package id.bangkom.faults;

import java.util.List;
import java.util.Map;

/**
 * R6: while many write, one process after the other is killed with kill -9 at a moment of chance and started again: a service, the one whose relay leads, a
 * consumer, the broker, the database, the gateway. A third write through the gateway, signed in once. Writers repeat by key what was not answered.
 */
final class KillsDuringWrites implements Row {
    private static final int WRITERS = 16;
    private static final int SLICES = 10;
    private static final List<String> VICTIMS =
            List.of("service", "relay", "consumer", "broker", "postmaster", "gateway");
    private static final List<String> ENTRANCES = List.of("probe", "probe-2", Browser.GATEWAY);

    @Override
    public String name() {
        return "r6";
    }

    @Override
    public String promise() {
        return "whatever is killed while many write, what was acknowledged is there once and in order, and the service is back within 30 s";
    }

    @Override
    public int slices(Size size) {
        return size == Size.FULL ? SLICES : 1;
    }

    @Override
    public Outcome run(Trial trial) throws Exception {
        var outcome = new Outcome();
        int kills = trial.size().of(2, 20, 20);
        int between = trial.size().of(100, 500, 500);
        int subjects = trial.size().of(40, 400, 400);
        var entrances = trial.size().of(Flow.PROBES, ENTRANCES, ENTRANCES);
        try (var flow = new Flow(trial, WRITERS, subjects, 0, sabotages(trial), entrances)) {
            if (trial.sabotage()) Redelivery.make(trial.ground());
            double slowest = 0;
            for (int kill = 0; kill < kills; kill++) {
                var kind =
                        trial.sabotage() ? "relay" : VICTIMS.get(trial.random().nextInt(VICTIMS.size()));
                var victim = victim(trial, kind);
                long before = flow.writers.ledger.steps();
                flow.writers.allow(between);
                flow.writers.reach(before + between / 10 + trial.random().nextInt(between * 7 / 10));
                var killed = System.nanoTime();
                trial.ground().kill(victim);
                slowest = Math.max(slowest, flow.back(victim, killed, outcome));
                outcome.add("killed: " + kind, 1);
                flow.writers.reach(before + between);
            }
            outcome.count("kills", (long) kills);
            outcome.most("slowest return, seconds", slowest);
            flow.settle(outcome);
        } finally {
            if (trial.sabotage()) Redelivery.unmake(trial.ground());
        }
        return outcome;
    }

    private static String victim(Trial trial, String kind) {
        return switch (kind) {
            case "broker" -> "kafka";
            case "postmaster" -> "postgres";
            case "gateway" -> Browser.GATEWAY;
            case "consumer" -> one(trial, Flow.COPIES);
            case "relay" -> Metrics.leader(Flow.PROBES).orElseGet(() -> one(trial, Flow.PROBES));
            default -> one(trial, Flow.PROBES);
        };
    }

    private static String one(Trial trial, List<String> instances) {
        return instances.get(trial.random().nextInt(instances.size()));
    }

    private static Map<String, Map<String, String>> sabotages(Trial trial) {
        if (!trial.sabotage()) return Map.of();
        var forgetful = Map.of("jvm", trial.ground().saboteur(Sabotage.FORGETS_WHAT_IT_HAS_SEEN));
        return Map.of("probe-copy", forgetful, "probe-copy-2", forgetful);
    }
}
