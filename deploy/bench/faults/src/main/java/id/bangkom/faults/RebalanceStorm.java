package id.bangkom.faults;

import com.zaxxer.hikari.HikariDataSource;
import id.bangkom.chassis.event.EventTraces;
import id.bangkom.chassis.event.Events;
import id.bangkom.chassis.event.Inbox;
import id.bangkom.chassis.event.Listener;
import id.bangkom.chassis.event.Listening;
import id.bangkom.chassis.event.Parking;
import id.bangkom.chassis.tenancy.TenantTransactionManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * R11: consumers of one group come and go without rest while events flow, in both of Kafka's group protocols. Some polls end after the effect and before the
 * offset is kept, as a kill would have it. The consumers are the chassis's own, run in this process: a program would take longer to start than to stay.
 */
final class RebalanceStorm implements Row {
    private static final int CONSUMERS = 3;
    private static final int CHUNK = 50;
    private static final int DIES = 10; // one poll in so many
    private static final double LAG = 30;

    @Override
    public String name() {
        return "r11";
    }

    @Override
    public String promise() {
        return "consumers may come and go at any time: no event is lost, none has its effect twice, and the lag is gone within 30 s";
    }

    @Override
    public Outcome run(Trial trial) throws Exception {
        trial.ground().bring("postgres", "kafka");
        trial.ground().bring("probe-copy"); // its database
        var outcome = new Outcome();
        for (var protocol :
                trial.size().of(List.of("classic"), List.of("classic", "consumer"), List.of("classic", "consumer")))
            try (var storm = new Storm(trial, protocol)) {
                storm.rage();
                storm.judge(outcome);
            }
        return outcome;
    }

    /** Writes what it hears into the journal. */
    private record Hearing(String name, String topic, JdbcClient jdbc) implements Listener {
        @Override
        public void on(Events events) {
            for (var step : events.all("tally.stepped.v1", Step.class))
                jdbc.sql("insert into heard (subject, version, amount) values (:id::uuid, :version, :amount)")
                        .param("id", step.id)
                        .param("version", step.version)
                        .param("amount", step.amount)
                        .update();
        }
    }

    private record Step(String id, long version, long amount) {}

    private static final class Storm implements AutoCloseable {
        private final Trial trial;
        private final String protocol;
        private final HikariDataSource pool = new HikariDataSource();
        private final Topics topics;
        private final Poison backlog;
        private final Hearing hearing;
        private final Inbox inbox;
        private final Listening[] consumers = new Listening[CONSUMERS];
        private final AtomicLong interrupted = new AtomicLong();
        private long come;
        private long sent;

        Storm(Trial trial, String protocol) throws Exception {
            this.trial = trial;
            this.protocol = protocol;
            pool.setJdbcUrl(trial.ground().url("probe_copy"));
            pool.setUsername("probe_copy_app");
            pool.setPassword("probe_copy_app");
            topics = new Topics(trial.ground().brokers());
            backlog = new Poison(trial, protocol, Poison.Spread.NONE);
            var topic = backlog.tenants.getFirst();
            topics.make(topic);
            var jdbc = JdbcClient.create(pool);
            hearing = new Hearing("storm", topic, jdbc);
            inbox = new Interrupted(jdbc, new TenantTransactionManager(pool, pool.getMaximumPoolSize()));
            if (trial.sabotage()) forget();
        }

        private void forget() {
            trial.ground().jdbc("probe_copy").sql("""
                    create function forget() returns trigger language plpgsql as $$
                    begin delete from inbox where consumer = new.consumer and event_id = new.event_id; return new; end $$;
                    create trigger forget before insert on inbox for each row when (new.consumer = 'storm') execute function forget()""").update();
        }

        /** Its effect is there, but the broker does not learn it. */
        private final class Interrupted extends Inbox {
            Interrupted(JdbcClient jdbc, PlatformTransactionManager transactions) {
                super(jdbc, transactions, new Parking(jdbc), JsonMapper.shared(), new EventTraces(() -> null));
            }

            @Override
            public void receive(Listener listener, Iterable<ConsumerRecord<String, String>> records) {
                super.receive(listener, records);
                if (ThreadLocalRandom.current().nextInt(DIES) > 0) return;
                interrupted.incrementAndGet();
                throw new TransientDataAccessResourceException("the answer was lost");
            }
        }

        void rage() throws Exception {
            for (int place = 0; place < CONSUMERS; place++) come(place);
            var end = System.nanoTime()
                    + Duration.ofSeconds(trial.size().of(6, 30, 300)).toNanos();
            long every = Duration.ofSeconds(trial.size().of(1, 5, 5)).toNanos();
            for (long next = System.nanoTime() + every; System.nanoTime() < end; Await.pause(100)) {
                backlog.send(topics, hearing.topic, trial.seed(), CHUNK, 200);
                sent += CHUNK;
                if (System.nanoTime() < next) continue;
                next += every;
                int place = trial.random().nextInt(CONSUMERS);
                consumers[place].stop();
                come(place);
            }
        }

        private void come(int place) {
            consumers[place] = new Listening(
                    List.of(hearing), inbox, settings(), trial.tenants().getFirst() + protocol);
            consumers[place].start();
            come++;
        }

        /** As in the chassis's defaults; the newer protocol leaves the session's timeout to the broker. */
        private Map<String, Object> settings() {
            var settings = new HashMap<String, Object>(Map.of(
                    "bootstrap.servers",
                    trial.ground().brokers(),
                    "enable.auto.commit",
                    false,
                    "auto.offset.reset",
                    "earliest",
                    "isolation.level",
                    "read_committed",
                    "max.poll.records",
                    100,
                    "metadata.max.age.ms",
                    2000,
                    "group.protocol",
                    protocol));
            if (protocol.equals("classic"))
                settings.putAll(Map.of("session.timeout.ms", 6000, "heartbeat.interval.ms", 2000));
            return settings;
        }

        void judge(Outcome outcome) {
            var began = System.nanoTime();
            var journal = new Journal(trial.ground().jdbc("probe_copy"), backlog.tenants);
            Await.grown(Duration.ofSeconds(60), sent, journal::effects);
            double lag = (System.nanoTime() - began) / 1e9;
            outcome.add("consumers that came", come);
            outcome.add("polls interrupted before the offset was kept", interrupted.get());
            outcome.most("seconds until the lag was gone, " + protocol, lag);
            if (lag > LAG) outcome.violation("lag: gone only after %.1f s".formatted(lag));
            var heard = new Outcome();
            journal.compare(heard, backlog.told());
            heard.counts().forEach((what, number) -> outcome.add(what, (Long) number));
            heard.violations().forEach(violation -> outcome.violation(protocol + ": " + violation));
        }

        @Override
        public void close() {
            IntStream.range(0, CONSUMERS).forEach(place -> consumers[place].stop());
            if (trial.sabotage())
                trial.ground()
                        .jdbc("probe_copy")
                        .sql("drop function if exists forget cascade")
                        .update();
            topics.close();
            pool.close();
        }
    }
}
