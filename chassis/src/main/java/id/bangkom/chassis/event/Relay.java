package id.bangkom.chassis.event;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries outbox rows to Kafka in id order and deletes exactly those that the broker has. It keeps no cursor, so a transaction that commits late is not
 * skipped; it reads, sends and deletes on the one session that holds the leader lock, so a lost session deletes nothing more. Decision 0003 has the
 * measurements.
 */
public class Relay implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final int BATCH = 1000;
    private static final long POLL_MILLIS = 25;
    private static final long ROUND_NANOS = 10_000_000;
    private static final long LEADER_LOCK = 0x62616e676b6f6dL; // any number, the same in all instances of a service

    private final RelaySettings settings;
    private final OwnTopics topics;
    private final Bell bell;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private volatile boolean running;
    private volatile boolean leader;
    private volatile @Nullable Thread thread;

    /**
     * Where the relay reads and sends; its database role sees the outbox of all tenants and nothing else.
     *
     * @param kafka how clients reach the broker: its addresses and what it asks of them (protocol, certificates, passwords)
     */
    public record RelaySettings(String url, String user, String password, String service, Map<String, Object> kafka) {}

    Relay(RelaySettings settings, OwnTopics topics, Bell bell) {
        this.settings = settings;
        this.topics = topics;
        this.bell = bell;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("relay").daemon().start(this::run);
    }

    @Override
    public synchronized void stop() {
        running = false;
        var worker = thread;
        if (worker == null) return;
        try {
            bell.ring();
            worker.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    public boolean isLeader() {
        return leader;
    }

    public long sent() {
        return sent.get();
    }

    public long failures() {
        return failures.get();
    }

    /** Any error ends producer and session; the next round starts again from the table. */
    private void run() {
        var pause = 100L;
        while (running) {
            Producer<String, String> producer = null;
            try (var session = open()) {
                while (running && !lock(session)) TimeUnit.SECONDS.sleep(1);
                leader = true;
                topics.create(settings.kafka);
                producer = new KafkaProducer<>(producerSettings(), new StringSerializer(), new StringSerializer());
                while (running) {
                    var began = System.nanoTime();
                    if (carry(session, producer) < BATCH) {
                        gather(began);
                        bell.await(POLL_MILLIS);
                    }
                    pause = 100;
                }
            } catch (SQLException | ExecutionException | RuntimeException e) {
                failures.incrementAndGet();
                log.warn("relay starts again in {} ms: {}", pause, e.toString());
                pause = rest(pause);
            } catch (InterruptedException e) {
                running = false;
            } finally {
                leader = false;
                if (producer != null) producer.close(Duration.ZERO);
            }
        }
    }

    /** A round costs much the same for one event as for a hundred: after quiet the first goes at once, what comes right behind it goes together. */
    private static void gather(long began) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(ROUND_NANOS - (System.nanoTime() - began));
    }

    private static long rest(long pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Math.min(5000, pause * 2);
    }

    private int carry(Connection session, Producer<String, String> producer)
            throws SQLException, ExecutionException, InterruptedException {
        var rows = OutboxRow.first(BATCH, session);
        if (rows.isEmpty()) return 0;
        var acknowledged = new ArrayList<Future<RecordMetadata>>(rows.size());
        for (var row : rows) acknowledged.add(producer.send(row.record(settings.service)));
        producer.flush();
        for (var one : acknowledged) one.get();
        try (var delete = session.prepareStatement("delete from outbox where id = any(?)")) {
            delete.setArray(
                    1,
                    session.createArrayOf(
                            "bigint", rows.stream().map(OutboxRow::id).toArray()));
            delete.executeUpdate();
        }
        sent.addAndGet(rows.size());
        return rows.size();
    }

    /**
     * A direct session, not the pool's; plans cached while the table was empty would scan it when it is full. A leader that is stopped, not ended, still holds
     * its session: the server ends it when nothing is heard of it, so that another can lead.
     */
    private Connection open() throws SQLException {
        var properties = new Properties();
        properties.putAll(Map.of(
                "user",
                settings.user,
                "password",
                settings.password,
                "ApplicationName",
                settings.service + "-relay",
                "socketTimeout",
                "30",
                "connectTimeout",
                "5"));
        var session = DriverManager.getConnection(settings.url, properties);
        try (var statement = session.createStatement()) {
            statement.execute(
                    "set enable_seqscan = off; set plan_cache_mode = force_custom_plan;"
                            + "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3; set idle_session_timeout = '10s'");
        }
        return session;
    }

    private static boolean lock(Connection session) throws SQLException {
        try (var statement = session.createStatement();
                var result = statement.executeQuery("select pg_try_advisory_lock(" + LEADER_LOCK + ")")) {
            return result.next() && result.getBoolean(1);
        }
    }

    /** Nothing ever expires here: an expired batch retried later would overtake its subject's next event. */
    private Map<String, Object> producerSettings() {
        var producer = new HashMap<>(settings.kafka);
        producer.put("client.id", settings.service + "-relay");
        producer.put("acks", "all");
        producer.put("enable.idempotence", true);
        // a partition takes any first batch of a new producer: were the first refused while the leader moves, the
        // second would be in its place for ever
        producer.put("max.in.flight.requests.per.connection", 1);
        producer.put("delivery.timeout.ms", Integer.MAX_VALUE);
        producer.put("request.timeout.ms", 5000);
        producer.put("max.block.ms", 60000);
        // what was read goes out as one request a broker: flushing ends the wait, after one event as after a thousand
        producer.put("linger.ms", 100);
        producer.put("compression.type", "lz4");
        producer.put("batch.size", 131072);
        producer.put("reconnect.backoff.max.ms", 1000);
        return producer;
    }
}
