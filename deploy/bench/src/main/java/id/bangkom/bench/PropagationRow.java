package id.bangkom.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** P4: from the answer to a write in one service until another service's table has it, at a steady rate, beside a bare producer and consumer at the same rate. */
final class PropagationRow {
    private static final int SECONDS = 20;
    private static final int WARM_UP = 10;
    private static final int KEYS = 200;
    private static final int WRITERS = 16;
    private static final int EVENTS_A_WRITE = 2; // a fact and a state

    private final List<UUID> tallies = new ArrayList<>();

    /** When each event was sent or written, and when it was seen at the other end, by its name; nanoseconds. */
    private record Times(Map<String, Long> began, Map<String, Long> seen) {
        Times() {
            this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        /** Seen before the answer to the writer had come counts as no time. */
        List<Double> millis(int rate) {
            return began.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .skip((long) rate * WARM_UP)
                    .map(one -> Math.max(0, Objects.requireNonNull(seen.get(one.getKey())) - one.getValue()) / 1e6)
                    .toList();
        }
    }

    Map<String, Object> measure() {
        for (int i = 0; i < KEYS; i++) tallies.add(UUID.randomUUID());
        var result = new LinkedHashMap<String, Object>();
        try (var programs = new Programs("probe", "probe-copy");
                var copy = Bench.database("probe_copy")) {
            var service = new Service("probe", programs.port("probe"), "kota-ukur", "ANALYST");
            Bench.execute(
                    copy,
                    "truncate heard; create index if not exists heard_seq on heard (seq)"); // else looking is what
            // costs
            for (int rate : List.of(100, 500, 1000)) {
                var floor = bare(rate).millis(rate);
                int writes = rate / EVENTS_A_WRITE;
                var ours = ours(writes, service, copy).millis(writes);
                var one = new LinkedHashMap<String, Object>();
                Bench.putMillis(one, "bare", floor);
                Bench.putMillis(one, "ours", ours);
                one.put("ratioOfP99", Bench.at(ours, 99) / Bench.at(floor, 99));
                result.put(rate + " events a second", one);
            }
        } catch (SQLException | ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        result.put(
                "note",
                "milliseconds over " + SECONDS + " s and " + KEYS
                        + " keys; ours: from the answer to the write until a session that asks every 2 ms sees the row; each write is a request of its own and tells two events, a fact and a"
                        + " state; bare: from sending until polled, acks=all, no lingering");
        return result;
    }

    private Times ours(int rate, Service service, Connection copy)
            throws SQLException, ExecutionException, InterruptedException {
        var times = new Times();
        var begin = Bench.number(copy, "select coalesce(max(seq), 0) from heard");
        try (var looking = Executors.newSingleThreadExecutor();
                var writers = Executors.newFixedThreadPool(WRITERS)) {
            var looked = looking.submit(() -> {
                look(copy, begin, rate * (WARM_UP + SECONDS), times.seen);
                return times;
            });
            steadily(
                    rate,
                    number -> writers.execute(() -> {
                        var tally = tallies.get(number % KEYS);
                        var version = service.post("/tallies/" + tally + "/steps", "{\"amount\": 1}")
                                .path("version");
                        times.began.put(tally + "/" + version.asLong(), System.nanoTime());
                    }));
            looked.get();
        }
        return times;
    }

    private static void look(Connection copy, long begin, int total, Map<String, Long> seen) throws SQLException {
        var last = begin;
        var patience = new Patience();
        try (var statement =
                copy.prepareStatement("select seq, subject, version from heard where seq > ? order by seq")) {
            while (seen.size() < total) {
                statement.setLong(1, last);
                try (var rows = statement.executeQuery()) {
                    var now = System.nanoTime();
                    while (rows.next()) {
                        last = rows.getLong(1);
                        seen.put(rows.getString(2) + "/" + rows.getLong(3), now);
                        patience.renew();
                    }
                }
                patience.check();
                LockSupport.parkNanos(2_000_000);
            }
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // whatever is lost is never seen, and the row does not end
    private static Times bare(int rate) {
        var times = new Times();
        var total = rate * (WARM_UP + SECONDS);
        Brokers.withTopic(topic -> {
            try (var producer = Brokers.producer(Map.of("linger.ms", 0));
                    var looking = Executors.newSingleThreadExecutor()) {
                looking.execute(() -> Brokers.consume(
                        topic,
                        () -> times.seen.size() < total,
                        record -> times.seen.put(record.value(), System.nanoTime())));
                steadily(rate, number -> {
                    var value = Integer.toString(number);
                    times.began.put(value, System.nanoTime());
                    producer.send(new ProducerRecord<>(topic, tally(number), value));
                });
            }
        });
        return times;
    }

    private static String tally(int number) {
        return "tally-" + number % KEYS;
    }

    private static void steadily(int rate, IntConsumer work) {
        var due = System.nanoTime();
        for (int i = 0; i < rate * (WARM_UP + SECONDS); i++) {
            LockSupport.parkNanos(due - System.nanoTime());
            due += 1_000_000_000L / rate;
            work.accept(i);
        }
    }
}
