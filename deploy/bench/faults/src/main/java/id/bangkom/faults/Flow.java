package id.bangkom.faults;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writers at two instances of the probe, a listener on the wire, and two instances of the copy; in the end what all of them hold is compared. */
final class Flow implements AutoCloseable {
    static final Map<String, String> POOL = Map.of("env.SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", "32");
    static final List<String> PROBES = List.of("probe", "probe-2");
    static final List<String> COPIES = List.of("probe-copy", "probe-copy-2");
    private static final double BACK = 30;

    final Writers writers;
    private final Trial trial;
    private final List<String> entrances;
    private final JdbcClient probe;
    private final Journal journal;
    private final Wire wire;

    Flow(Trial trial, int writers, int subjects) {
        this(trial, writers, subjects, 0, Map.of(), PROBES);
    }

    /**
     * @param sabotages of the services and what else they are started with, by part
     * @param entrances where is written: the probe's instances, perhaps also the gateway
     */
    Flow(
            Trial trial,
            int writers,
            int subjects,
            int longestPause,
            Map<String, Map<String, String>> sabotages,
            List<String> entrances) {
        var ground = trial.ground();
        ground.bring("postgres", "kafka");
        for (var part : Stream.concat(PROBES.stream(), COPIES.stream()).toList()) {
            var options = new HashMap<>(PROBES.contains(part) ? POOL : Map.<String, String>of());
            options.putAll(sabotages.getOrDefault(part, Map.of()));
            ground.bring(part, options);
        }
        if (entrances.contains(Browser.GATEWAY)) Browser.bringGateway(ground);
        this.trial = trial;
        this.entrances = entrances;
        probe = ground.jdbc("probe");
        journal = new Journal(ground.jdbc("probe_copy"), trial.tenants());
        wire = new Wire(ground.brokers(), "probe");
        this.writers = new Writers(trial, writers, subjects, longestPause, entrances);
    }

    /** Brings a killed part back and has it serve; answers the seconds since {@code killed}. */
    double back(String part, long killed, Outcome outcome) throws InterruptedException {
        trial.ground().revive(part);
        for (var entrance :
                part.equals("postgres") ? entrances : entrances.contains(part) ? List.of(part) : List.<String>of())
            writers.step(trial.random(), entrance);
        double seconds = (System.nanoTime() - killed) / 1e9;
        if (seconds > BACK) outcome.violation("back: %s only after %.1f s".formatted(part, seconds));
        return seconds;
    }

    long effects() {
        return journal.effects();
    }

    /** Waits until all that was told is heard, and compares. */
    void settle(Outcome outcome) throws InterruptedException {
        writers.finish(outcome);
        var still = Duration.ofSeconds(trial.size().of(10, 60, 60));
        Await.grown(still, writers.ledger.steps(), () -> Math.min(journal.effects(), wire.firsts()));
        Await.until(still, () -> journal.stale(probe) == 0);
        var tallies = Ledger.tallies(probe, trial.tenants());
        writers.ledger.compare(outcome, tallies);
        wire.compare(outcome, tallies);
        journal.compare(outcome, tallies);
        outcome.none("copies of states that differ", journal.stale(probe));
    }

    @Override
    public void close() {
        writers.close();
        wire.close();
    }
}
