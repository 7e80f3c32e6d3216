package id.bangkom.bench;

import static id.bangkom.e2e.City.NEEDS;
import static id.bangkom.e2e.City.REGISTRY;

import id.bangkom.chassis.workbook.Column;
import id.bangkom.chassis.workbook.Limits;
import id.bangkom.chassis.workbook.WorkbookReader;
import id.bangkom.e2e.City;
import id.bangkom.e2e.Wait;
import id.bangkom.e2e.Wizard;
import id.bangkom.samples.Samples;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.postgresql.PGConnection;

/** P1: a workbook of 23,000 people through the gateway until needs analysis has everybody, beside parsing, one COPY, and as many records over Kafka. */
final class ImportRow {
    private static final int PAIRS = 3;
    private static final int FIRST_SEED = 9001;

    private final City city = new City(Bench.GATEWAY, "medan", "bangkom-demo");
    private int people;

    Map<String, Object> measure() throws IOException {
        var ours = new ArrayList<Double>();
        var floor = new ArrayList<Double>();
        for (int pair = -1; pair < PAIRS; pair++) {
            var folder = Bench.ROOT.resolve(".bangkom/samples/medan-" + (FIRST_SEED + pair));
            if (!Files.exists(folder.resolve("expected.json")))
                Samples.main(new String[] {"medan", Integer.toString(FIRST_SEED + pair), folder.toString()});
            if (pair < 0) {
                Wizard.take(city, REGISTRY, "units", folder.resolve("units.xlsx"));
                Wizard.take(city, REGISTRY, "positions", folder.resolve("positions.xlsx"));
            }
            var took = imported(folder.resolve("people.xlsx"));
            var least = floor(folder.resolve("people.xlsx"));
            if (pair < 0) continue;
            ours.add(took);
            floor.add(least);
        }
        var result = new LinkedHashMap<String, Object>();
        result.put("rows", people);
        result.put("seconds", ours);
        result.put("floorSeconds", floor);
        result.put("median", Bench.median(ours));
        result.put("floorMedian", Bench.median(floor));
        result.put("ratio", Bench.median(ours) / Bench.median(floor));
        return result;
    }

    private double imported(Path workbook) {
        var before = inHeatMap();
        var began = System.nanoTime();
        var done = Wizard.take(city, REGISTRY, "people", workbook);
        var active = activePeople();
        Wait.until("every copy", () -> inHeatMap() >= active);
        people = done.path("created").asInt();
        if (inHeatMap() == before) System.err.println("nothing new came in: " + workbook);
        return Bench.seconds(System.nanoTime() - began);
    }

    private int inHeatMap() {
        int sum = 0;
        for (var row : city.as("analyst").get(NEEDS + "/gaps/heat-map").path("rows"))
            sum += row.path("people").asInt();
        return sum;
    }

    private int activePeople() {
        int sum = 0;
        for (var unit : city.as("analyst").get(REGISTRY + "/units"))
            if (unit.path("parent").isMissingNode() || unit.path("parent").isNull())
                sum += unit.path("headcount").asInt();
        return sum;
    }

    private double floor(Path workbook) throws IOException {
        var began = System.nanoTime();
        var rows = new ArrayList<String>();
        try (var table = WorkbookReader.open(
                workbook, List.of(Column.required("NIP", "NIP BARU"), Column.required("NAMA")), Limits.DEFAULT)) {
            while (table.hasNext()) {
                var row = table.next();
                rows.add(row.get("NIP").text() + "\t"
                        + row.get("NAMA").text().replace("\t", " ").replace("\\", ""));
            }
        }
        var password = Files.readString(Bench.ROOT.resolve(".bangkom/postgres.password"))
                .strip();
        var url = "jdbc:postgresql://127.0.0.1:" + Integer.getInteger("bangkom.ports.postgres", 15432) + "/postgres";
        try (var session = DriverManager.getConnection(url, "postgres", password);
                var statement = session.createStatement()) {
            statement.execute("create table if not exists bench_people (nip text, name text)");
            session.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bench_people from stdin", new StringReader(String.join("\n", rows)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        overKafka(rows);
        return Bench.seconds(System.nanoTime() - began);
    }

    private static void overKafka(List<String> rows) {
        var brokers = "127.0.0.1:" + Integer.getInteger("bangkom.ports.kafka", 19092);
        var body = "x".repeat(400);
        var topic = "bench-" + System.nanoTime();
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", brokers))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(6), Optional.empty())))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        try (var producer = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", brokers, "compression.type", "lz4"),
                        new StringSerializer(),
                        new StringSerializer());
                var consumer = new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers",
                                brokers,
                                "group.id",
                                "bench-" + System.nanoTime(),
                                "auto.offset.reset",
                                "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            var sent = rows.stream()
                    .map(row -> producer.send(new ProducerRecord<>(topic, row, body)))
                    .toList();
            producer.flush();
            if (sent.size() != rows.size()) throw new IllegalStateException("not all were sent");
            consumer.subscribe(List.of(topic));
            int heard = 0;
            while (heard < rows.size())
                heard += consumer.poll(Duration.ofMillis(200)).count();
        }
    }
}
