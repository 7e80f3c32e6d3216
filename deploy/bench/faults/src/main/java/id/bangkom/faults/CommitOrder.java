package id.bangkom.faults;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * R8: an event's id is drawn when it is written, not when its transaction commits. Many writers hold overlapping transactions open for random times, on common
 * subjects too, while two instances of the service carry the events, and the one that leads is thrown out again and again.
 */
final class CommitOrder implements Row {
    private static final int WRITERS = 64;
    private static final int LONGEST_PAUSE = 20;

    @Override
    public String name() {
        return "r8";
    }

    @Override
    public String promise() {
        return "whatever order transactions commit in, no event is lost and none overtakes another of its subject";
    }

    /** Each step tells two events: the fact and the state. */
    @Override
    public Outcome run(Trial trial) throws Exception {
        var outcome = new Outcome();
        int steps = trial.size().of(400, 10_000, 50_000);
        int subjects = trial.size().of(40, 2000, 2000);
        var writing = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var flow = new Flow(trial, WRITERS, subjects, LONGEST_PAUSE, Map.of(), Flow.PROBES)) {
            var probe = trial.ground().jdbc("probe");
            if (trial.sabotage()) probe.sql(SHUFFLE).update();
            var unseated =
                    threads.submit(() -> unseat(probe, writing, trial.size().of(200, 2000, 2000)));
            flow.writers.allow(steps);
            flow.writers.reach(steps);
            writing.set(false);
            outcome.count("writers", WRITERS);
            outcome.count("subjects", subjects);
            outcome.count("events", 2L * steps);
            outcome.count("leaders unseated", unseated.get());
            flow.settle(outcome);
        } finally {
            writing.set(false);
            if (trial.sabotage())
                trial.ground()
                        .jdbc("probe")
                        .sql("drop function shuffle cascade")
                        .update();
        }
        return outcome;
    }

    /** Ends the session of the relay that leads, so that the other takes over in the middle of its work. */
    private static int unseat(JdbcClient probe, AtomicBoolean writing, int everyMillis) {
        int unseated = 0;
        while (writing.get()) {
            Await.pause(everyMillis);
            unseated += probe.sql("""
                            select pg_terminate_backend(pid) from pg_locks
                            where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = 'probe')""").query(Boolean.class).list().size();
        }
        return unseated;
    }

    /** Ids out of the order of the row locks. */
    private static final String SHUFFLE = """
            create function shuffle() returns trigger language plpgsql as $$ begin new.id := (random() * 1e15)::bigint; return new; end $$;
            create trigger shuffle before insert on outbox for each row execute function shuffle()""";
}
