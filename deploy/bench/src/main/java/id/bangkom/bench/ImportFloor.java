package id.bangkom.bench;

import id.bangkom.chassis.workbook.Column;
import id.bangkom.chassis.workbook.Limits;
import id.bangkom.chassis.workbook.WorkbookReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
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

/** The least that any import must do: parse the file, copy its rows into a table, send and hear as many records. */
final class ImportFloor {
    private static final int PARTITIONS = 6;
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

    private ImportFloor() {}

    static double seconds(Path workbook) throws IOException {
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
