package id.bangkom.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Puts records on the wire that no service would send, in the place of one. */
final class Topics implements AutoCloseable {
    static final int PARTITIONS = 6;
    static final String VOID = "<void>";

    private final Admin admin;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();
    private final KafkaProducer<@Nullable String, @Nullable String> producer;

    Topics(String brokers) {
        Map<String, Object> servers = Map.of("bootstrap.servers", brokers);
        admin = Admin.create(servers);
        producer = new KafkaProducer<>(servers, new StringSerializer(), new StringSerializer());
    }

    /** Makes a topic as its service would, unless it is there. */
    void make(String topic) throws InterruptedException, ExecutionException {
        try {
            var made = new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty());
            if (compacted(topic)) made.configs(Map.of("cleanup.policy", "compact"));
            admin.createTopics(List.of(made)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) throw e;
        }
        if (!Await.until(Duration.ofSeconds(20), () -> end(topic) >= 0))
            throw new IllegalStateException(topic + " has no leaders");
    }

    static boolean compacted(String topic) {
        return topic.endsWith(".state");
    }

    /** How many records a topic has ever had; negative while it has no leaders. */
    private long end(String topic) {
        var partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        try {
            return admin.listOffsets(partitions).all().get().values().stream()
                    .mapToLong(ListOffsetsResult.ListOffsetsResultInfo::offset)
                    .sum();
        } catch (ExecutionException e) {
            return -1;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many records of a topic a consumer group has not handled yet. */
    long lag(String group, String topic) {
        try {
            var handled =
                    admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                            .filter(partition -> partition.getKey().topic().equals(topic))
                            .mapToLong(partition -> partition.getValue().offset())
                            .sum();
            return end(topic) - handled;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param headers in CloudEvents' names; a null value leaves one out, {@link #VOID} sends it without a value */
    void send(String topic, @Nullable String key, Map<String, @Nullable String> headers, @Nullable String body) {
        var record = new ProducerRecord<@Nullable String, @Nullable String>(topic, key, body);
        headers.forEach((name, value) -> {
            if (value != null)
                record.headers().add(name, value.equals(VOID) ? null : value.getBytes(StandardCharsets.UTF_8));
        });
        sent.add(producer.send(record));
    }

    /** Returns once the broker has all of it. */
    void flush() throws InterruptedException, ExecutionException {
        producer.flush();
        for (var one : sent) one.get();
        sent.clear();
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
