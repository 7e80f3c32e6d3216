package id.bangkom.bench;

import id.bangkom.e2e.Wait;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * P5: 100,000 facts that wait in the outbox, first relayed, then heard by another service; beside a bare producer of the same keys and bodies, and one COPY of the
 * same rows.
 */
final class BacklogRow {
    private static final int RUNS = 3;
    private static final int EVENTS = 100_000;
    private static final int KEYS = 2_000;
    private static final long LEADER_LOCK = 0x62616e676b6f6dL; // whoever holds it, relays; as in Relay
    private static final String TENANT = "kota-ukur";

    private record Event(String topic, String key, String body) {}

    Map<String, Object> measure() {
        List<Double> producer = new ArrayList<>();
        List<Double> relay = new ArrayList<>();
        List<Double> copy = new ArrayList<>();
        List<Double> applied = new ArrayList<>();
        var disorder = 0L;
        try (var programs = new Programs("probe", "probe-copy");
                var probe = Bench.database("probe");
                var hears = Bench.database("probe_copy")) {
            for (int run = -1; run < RUNS; run++) { // the first warms up
                programs.end("probe-copy");
                var records = pile(probe, programs, run);
                var floor = produce(records);
                var began = System.nanoTime();
                letRelay(probe);
                Wait.until("the outbox is empty", () -> Bench.number(probe, "select count(*) from outbox") == 0);
                var relayed = records.size() / Bench.seconds(System.nanoTime() - began);
                Bench.execute(hears, "truncate heard, copied");
                programs.bring("probe-copy");
                Wait.until("all is heard", () -> Bench.number(hears, "select count(*) from heard") >= EVENTS);
                if (run < 0) continue;
                producer.add(floor);
                relay.add(relayed);
                applied.add(EVENTS / span(hears));
                copy.add(EVENTS / copied(hears));
                disorder += Bench.number(
                        hears,
                        "select count(*) from (select version - lag(version) over (partition by subject order by seq) as step from heard) s where step <> 1");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return result(producer, relay, copy, applied, disorder);
    }

    private static Map<String, Object> result(
            List<Double> producer, List<Double> relay, List<Double> copy, List<Double> applied, long disorder) {
        var result = new LinkedHashMap<String, Object>();
        result.put("relayedPerSecond", Bench.median(relay));
        result.put("bareProducerPerSecond", Bench.median(producer));
        result.put("relayedToProducer", Bench.median(relay) / Bench.median(producer));
        result.put("appliedPerSecond", Bench.median(applied));
        result.put("copyPerSecond", Bench.median(copy));
        result.put("appliedToCopy", Bench.median(applied) / Bench.median(copy));
        result.put("outOfOrder", disorder);
        result.put("samples", Map.of("relayed", relay, "producer", producer, "applied", applied, "copy", copy));
        result.put(
                "note",
                EVENTS + " facts of " + KEYS
                        + " keys and the states that come with them (counted with what is relayed, heard meanwhile by the same service); applied: the facts, from the first"
                        + " row's time to the last one's");
        return result;
    }

    /** Lets events gather while nobody may relay, and reads them. */
    private List<Event> pile(Connection probe, Programs programs, int run) throws SQLException {
        programs.end("probe");
        Bench.execute(probe, "select pg_advisory_lock(" + LEADER_LOCK + ")");
        programs.bring("probe");
        new Service("probe", 8105, TENANT, "ANALYST")
                .post(
                        "/backlogs",
                        "{\"events\": %d, \"subjects\": %d, \"seed\": %d}"
                                .formatted(EVENTS, KEYS, System.nanoTime() + run));
        var records = new ArrayList<Event>();
        try (var statement = probe.createStatement();
                var rows = statement.executeQuery("select topic, msg_key, payload from outbox order by id")) {
            while (rows.next()) records.add(new Event(rows.getString(1), rows.getString(2), rows.getString(3)));
        }
        return records;
    }

    private static void letRelay(Connection probe) throws SQLException {
        Bench.execute(probe, "select pg_advisory_unlock(" + LEADER_LOCK + ")");
    }

    /** Events a second of a producer with the relay's settings. */
    @SuppressWarnings("FutureReturnValueIgnored") // the flush waits for all
    private static double produce(List<Event> records) {
        var seconds = new ArrayList<Double>();
        Brokers.withTopic(topic -> {
            try (var producer =
                    Brokers.producer(Map.of("linger.ms", 100, "compression.type", "lz4", "batch.size", 131072))) {
                var began = System.nanoTime();
                for (var record : records) producer.send(new ProducerRecord<>(topic, record.key, record.body));
                producer.flush();
                seconds.add(Bench.seconds(System.nanoTime() - began));
            }
        });
        return records.size() / seconds.getFirst();
    }

    private static double span(Connection hears) {
        return Bench.number(hears, "select extract(epoch from max(at) - min(at)) * 1000000 from heard") / 1e6;
    }

    /** Seconds of one COPY of the same rows into a table like it. */
    private static double copied(Connection hears) throws SQLException {
        Bench.execute(hears, "drop table if exists heard_floor; create table heard_floor (like heard including all)");
        var rows = new StringBuilder();
        try (var statement = hears.createStatement();
                var heard = statement.executeQuery("select tenant, subject, version, amount from heard order by seq")) {
            while (heard.next())
                rows.append(heard.getString(1))
                        .append('\t')
                        .append(heard.getString(2))
                        .append('\t')
                        .append(heard.getLong(3))
                        .append('\t')
                        .append(heard.getLong(4))
                        .append('\n');
        }
        var began = System.nanoTime();
        try {
            hears.unwrap(org.postgresql.PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy heard_floor (tenant, subject, version, amount) from stdin",
                            new java.io.StringReader(rows.toString()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        var took = Bench.seconds(System.nanoTime() - began);
        Bench.execute(hears, "drop table heard_floor");
        return took;
    }
}
