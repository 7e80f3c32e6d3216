package id.bangkom.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * R8: an event's id is drawn when it is written, not when its transaction commits. Many writers hold overlapping transactions open for random times, on common
 * subjects too, while two instances of the service carry the events, and the one that leads is thrown out again and again.
 */
final class CommitOrder implements Row {
    private static final int WRITERS = 64;
    private static final int HOT_SUBJECTS = 20;
    private static final int LONGEST_PAUSE = 20;
    private static final Map<String, String> POOL = Map.of("env.SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", "32");

    @Override
    public String name() {
        return "r8";
    }

    @Override
    public String promise() {
        return "whatever order transactions commit in, no event is lost and none overtakes another of its subject";
    }

    private record Subject(String tenant, UUID id) {}

    @Override
    public Outcome run(Trial trial) throws Exception {
        var ground = trial.ground();
        ground.bring("postgres", "kafka");
        ground.bring("probe", POOL);
        ground.bring("probe-2", POOL);
        ground.bring("probe-copy");
        var outcome = new Outcome();
        var probe = ground.jdbc("probe");
        var ledger = new Ledger();
        var journal = new Journal(ground.jdbc("probe_copy"), trial.tenants());
        if (trial.sabotage()) probe.sql(SHUFFLE).update();
        try (var wire = new Wire(ground.brokers(), "probe")) {
            write(trial, outcome, probe, ledger);
            Await.grown(Duration.ofSeconds(20), ledger.steps(), () -> Math.min(journal.effects(), wire.firsts()));
            Await.until(Duration.ofSeconds(20), () -> journal.stale(probe) == 0);
            var tallies = Ledger.tallies(probe, trial.tenants());
            ledger.compare(outcome, tallies);
            wire.compare(outcome, tallies);
            journal.compare(outcome, tallies);
            outcome.none("copies of states that differ", journal.stale(probe));
        } finally {
            if (trial.sabotage()) probe.sql("drop function shuffle cascade").update();
        }
        return outcome;
    }

    /** Each step tells two events: the fact and the state. */
    private static void write(Trial trial, Outcome outcome, JdbcClient probe, Ledger ledger)
            throws InterruptedException, ExecutionException {
        int steps = trial.size().of(400, 10_000, 50_000);
        var subjects = IntStream.range(0, trial.size().of(40, 2000, 2000))
                .mapToObj(number -> new Subject(trial.tenant(), trial.id()))
                .toList();
        var left = new AtomicInteger(steps);
        var writing = new AtomicBoolean(true);
        try (var client = new Client(trial.ground());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var unseated =
                    threads.submit(() -> unseat(probe, writing, trial.size().of(200, 2000, 2000)));
            List<Future<?>> writers = IntStream.range(0, WRITERS)
                    .<Future<?>>mapToObj(writer -> threads.submit(() -> {
                        var random = new Random(trial.seed() * WRITERS + writer);
                        while (left.getAndDecrement() > 0) step(trial, client, random, subjects, ledger);
                        return writer;
                    }))
                    .toList();
            try {
                for (var writer : writers) writer.get();
            } finally {
                left.set(0);
                writing.set(false);
            }
            outcome.count("writers", WRITERS);
            outcome.count("subjects", subjects.size());
            outcome.count("events", 2L * steps);
            outcome.count("leaders unseated", unseated.get());
        }
    }

    private static void step(Trial trial, Client client, Random random, List<Subject> subjects, Ledger ledger)
            throws Exception {
        var subject = subjects.get(random.nextInt(random.nextInt(4) == 0 ? HOT_SUBJECTS : subjects.size()));
        int pause = random.nextBoolean() ? 0 : random.nextInt(LONGEST_PAUSE);
        var answer = client.post(
                random.nextBoolean() ? "probe" : "probe-2",
                trial.ground().tokens.of(subject.tenant),
                "/tallies/" + subject.id + "/steps",
                "{\"amount\": %d, \"pauseMillis\": %d}".formatted(1 + random.nextInt(9), pause));
        if (answer.status() != 200) throw new IllegalStateException("A step was answered with " + answer);
        ledger.acknowledge(
                subject.tenant, subject.id, answer.body().path("version").asLong());
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
