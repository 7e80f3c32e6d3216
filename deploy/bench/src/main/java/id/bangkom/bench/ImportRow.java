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
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.postgresql.PGConnection;

/**
 * P1: a workbook of 23,000 people through the gateway until all three copies are complete, beside parsing the same file, one COPY of its rows, and as many records
 * over Kafka. Every run takes people who have never been imported: the same file twice would change nothing, and quickly.
 */
final class ImportRow {
    private static final int PAIRS = 5;
    private static final int PARTITIONS = 6;
    private static final List<String> COPIES = List.of("needs_analysis", "training", "evaluation");
    private static final List<String> CELLS = List.of(
            "NAMA",
            "GELAR DEPAN",
            "GELAR BELAKANG",
            "TANGGAL LAHIR",
            "NIK",
            "JENIS PEGAWAI NAMA",
            "KEDUDUKAN HUKUM NAMA",
            "GOL AKHIR NAMA",
            "JABATAN ID",
            "JABATAN NAMA",
            "UNOR ID",
            "UNOR NAMA");

    private final City city = new City(Bench.GATEWAY, "medan", "bangkom-demo");
    private int people;

    Map<String, Object> measure() throws IOException {
        var ours = new ArrayList<Double>();
        var heatMap = new ArrayList<Double>();
        var floor = new ArrayList<Double>();
        var seed = Instant.now().getEpochSecond();
        for (int pair = -1; pair < PAIRS; pair++) {
            var folder = Bench.HOME.resolve("samples/bench-" + (seed + pair));
            Samples.main(new String[] {"medan", Long.toString(seed + pair), folder.toString()});
            if (pair < 0) {
                Wizard.take(city, REGISTRY, "units", folder.resolve("units.xlsx"));
                Wizard.take(city, REGISTRY, "positions", folder.resolve("positions.xlsx"));
            }
            var began = System.nanoTime();
            imported(folder.resolve("people.xlsx"));
            var copied = Bench.seconds(System.nanoTime() - began);
            Wait.until("every gap", () -> computing() == 0);
            var shown = Bench.seconds(System.nanoTime() - began);
            var least = floor(folder.resolve("people.xlsx"));
            if (pair < 0) continue;
            ours.add(copied);
            heatMap.add(shown);
            floor.add(least);
        }
        var result = new LinkedHashMap<String, Object>();
        result.put("rows", people);
        result.put("seconds", ours);
        result.put("floorSeconds", floor);
        result.put("median", Bench.median(ours));
        result.put("floorMedian", Bench.median(floor));
        result.put("ratio", Bench.median(ours) / Bench.median(floor));
        result.put("untilHeatMapMedian", Bench.median(heatMap));
        result.put("note", "every row is a person unknown before; the registry runs with -Xmx256m");
        return result;
    }

    private void imported(Path workbook) {
        var done = Wizard.take(city, REGISTRY, "people", workbook);
        people = done.path("created").asInt();
        if (people < 20_000) throw new IllegalStateException("Only " + people + " new people in " + workbook);
        var there = people("employee_registry");
        for (var copy : COPIES)
            Wait.until("the copy in " + copy, () -> people(copy).equals(there));
    }

    /** How many people of Medan a service has, and which versions of them. */
    private static List<Long> people(String database) {
        try (var session = Bench.database(database);
                var statement = session.createStatement();
                var row =
                        statement.executeQuery("select count(*), sum(version) from employee where tenant = 'medan'")) {
            row.next();
            return List.of(row.getLong(1), row.getLong(2));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int computing() {
        return city.as("analyst")
                .get(NEEDS + "/gaps/heat-map")
                .path("computing")
                .asInt();
    }

    private double floor(Path workbook) throws IOException {
        var began = System.nanoTime();
        var rows = new ArrayList<String>();
        try (var table = WorkbookReader.open(workbook, columns(), Limits.DEFAULT)) {
            while (table.hasNext()) {
                var row = table.next();
                rows.add(Stream.concat(Stream.of("NIP"), CELLS.stream())
                        .map(cell -> row.get(cell).text().replace("\t", " ").replace("\\", ""))
                        .collect(Collectors.joining("\t")));
            }
        }
        try (var session = Bench.database("postgres");
                var statement = session.createStatement()) {
            statement.execute("create table if not exists bench_people (nip text, " + columnNames() + ")");
            session.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bench_people from stdin", new StringReader(String.join("\n", rows)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        overKafka(rows);
        return Bench.seconds(System.nanoTime() - began);
    }

    private static List<Column> columns() {
        return Stream.concat(
                        Stream.of(Column.required("NIP", "NIP BARU")),
                        CELLS.stream().map(cell -> Column.optional(cell)))
                .toList();
    }

    private static String columnNames() {
        return CELLS.stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT).replace(' ', '_') + " text")
                .collect(Collectors.joining(", "));
    }

    private static void overKafka(List<String> rows) {
        var brokers = "127.0.0.1:" + Integer.getInteger("bangkom.ports.kafka", 19092);
        var body = "x".repeat(400);
        var topic = "bench-" + System.nanoTime();
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", brokers))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
            admin.listOffsets(IntStream.range(0, PARTITIONS) // answered once the leaders are there
                            .mapToObj(partition -> new TopicPartition(topic, partition))
                            .collect(Collectors.toMap(one -> one, one -> OffsetSpec.latest())))
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
            for (var one : sent) one.get();
            consumer.subscribe(List.of(topic));
            int heard = 0;
            while (heard < rows.size())
                heard += consumer.poll(Duration.ofMillis(200)).count();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
