package id.bangkom.bench;

import id.bangkom.e2e.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What floors do with the platform's broker: topics of their own, a producer and a consumer without anything around them. */
final class Brokers {
    private static final int PARTITIONS = 6;
    private static final Map<String, Object> AT =
            Map.of("bootstrap.servers", "127.0.0.1:" + Integer.getInteger("bangkom.ports.kafka", 19092));

    private Brokers() {}

    /** Lends a topic that is gone afterwards. */
    static void withTopic(Consumer<String> work) {
        var topic = "bench-" + UUID.randomUUID();
        try (var admin = Admin.create(AT)) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
            awaitLeaders(admin, topic);
            work.accept(topic);
            admin.deleteTopics(List.of(topic)).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is sent while a partition has no leader yet may take the place of what was sent before it. */
    private static void awaitLeaders(Admin admin, String topic) {
        var latest = IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Wait.until("the topic is there", () -> {
            try {
                admin.listOffsets(latest).all().get();
                return true;
            } catch (ExecutionException | InterruptedException notYet) {
                return false;
            }
        });
    }

    /** @param more settings beside the addresses and {@code acks=all} */
    static KafkaProducer<String, String> producer(Map<String, Object> more) {
        var settings = new java.util.HashMap<String, Object>(AT);
        settings.put("acks", "all");
        settings.putAll(more);
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    /** Hands over all records from the beginning of the topic for as long as wanted, and something comes. */
    static void consume(String topic, Supplier<Boolean> goOn, Consumer<ConsumerRecord<String, String>> reader) {
        try (var consumer = new KafkaConsumer<>(AT, new StringDeserializer(), new StringDeserializer())) {
            var partitions = new ArrayList<TopicPartition>();
            consumer.partitionsFor(topic).forEach(one -> partitions.add(new TopicPartition(topic, one.partition())));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var patience = new Patience();
            while (goOn.get()) {
                var records = consumer.poll(Duration.ofMillis(50));
                records.forEach(reader);
                if (records.isEmpty()) patience.check();
                else patience.renew();
            }
        }
    }
}
