package id.bangkom.faults;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** R7: the broker is stopped, then its packets vanish, then it is killed, each for a while under steady writes. */
final class BrokerAway implements Row {
    private static final int WRITERS = 16;
    private static final int PER_SECOND = 100;
    private static final Duration GONE = Duration.ofMinutes(2);
    private static final double SLOWER = 1.5;

    private enum Fault {
        STOPPED,
        DROPPED,
        KILLED
    }

    @Override
    public String name() {
        return "r7";
    }

    @Override
    public String promise() {
        return "without the broker writes go on as before; all events follow in order when it is back";
    }

    @Override
    public Outcome run(Trial trial) throws Exception {
        var made = Namespace.make();
        if (made.isEmpty()) return Outcome.notRun("a network namespace of our own needs root and ip");
        var ground = trial.ground();
        ground.endAll();
        System.setProperty("bangkom.host.kafka", made.get().address());
        try (var namespace = made.get()) {
            ground.bring("postgres");
            ground.bring("kafka", Map.of("wrap", namespace.wrap()));
            return run(trial, namespace);
        } finally {
            ground.endAll();
            System.clearProperty("bangkom.host.kafka");
        }
    }

    private static Outcome run(Trial trial, Namespace namespace) throws Exception {
        var outcome = new Outcome();
        try (var flow = new Flow(trial, WRITERS, trial.size().of(40, 400, 400));
                var pace = new Pace(flow.writers, PER_SECOND)) {
            if (trial.sabotage()) trial.ground().jdbc("probe").sql(LOSE).update();
            Await.pause(trial.size().of(1000, 5000, 30_000));
            flow.writers.p99();
            for (var fault : trial.size().of(new Fault[] {Fault.STOPPED}, Fault.values(), Fault.values()))
                away(trial, namespace, flow, fault, outcome);
            pace.end();
            flow.settle(outcome);
            outcome.none("writes that were not answered at once", flow.writers.repeats());
        } finally {
            if (trial.sabotage())
                trial.ground().jdbc("probe").sql("drop function lose cascade").update();
        }
        return outcome;
    }

    private static void away(Trial trial, Namespace namespace, Flow flow, Fault fault, Outcome outcome) {
        var ground = trial.ground();
        var name = fault.name().toLowerCase(Locale.ROOT);
        Await.pause(trial.size().of(1000, 5000, 30_000));
        double before = flow.writers.p99();
        switch (fault) {
            case STOPPED -> ground.signal("STOP", "kafka");
            case DROPPED -> namespace.drop();
            case KILLED -> ground.kill("kafka");
        }
        Await.pause(trial.size().of(2000, 20_000, 300_000));
        double during = flow.writers.p99();
        switch (fault) {
            case STOPPED -> ground.signal("CONT", "kafka");
            case DROPPED -> namespace.pass();
            case KILLED -> ground.revive("kafka");
        }
        long written = flow.writers.ledger.steps();
        var began = System.nanoTime();
        var gone = trial.sabotage() || Await.until(GONE, () -> flow.effects() >= written);
        if (!gone) outcome.violation(name + ": the backlog was not gone after two minutes");
        outcome.most(name + ": seconds until the backlog was gone", (System.nanoTime() - began) / 1e9);
        var figures = new HashMap<String, Double>();
        figures.put("before", before);
        figures.put("during", during);
        outcome.count(name + ": p99 of writes, ms", figures);
        if (trial.size() == Size.FULL && during > SLOWER * before)
            outcome.violation("%s: p99 of writes %.1f ms, %.1f before".formatted(name, during, before));
    }

    /** Every tenth event is never told. */
    static final String LOSE = """
            create function lose() returns trigger language plpgsql as $$ begin if random() < 0.1 then return null; end if; return new; end $$;
            create trigger lose before insert on outbox for each row execute function lose()""";
}
