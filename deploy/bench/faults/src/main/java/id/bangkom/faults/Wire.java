package id.bangkom.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Listens on the wire beside the consumers: of each subject which version came first when, from now on. */
final class Wire implements AutoCloseable {
    private final KafkaConsumer<String, String> consumer;
    private final Map<String, BitSet> versions = new HashMap<>();
    private final Thread thread;
    private volatile boolean running = true;
    private long records;
    private long doubles;
    private long inversions;

    Wire(String brokers, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        brokers,
                        "group.id",
                        "wire-" + UUID.randomUUID(),
                        "enable.auto.commit",
                        false),
                new StringDeserializer(),
                new StringDeserializer());
        var partitions = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position); // seeking is lazy, and what comes now belongs to the run
        thread = Thread.ofPlatform().name("wire").daemon().start(this::listen);
    }

    private void listen() {
        while (running) for (var record : consumer.poll(Duration.ofMillis(200))) take(record);
        consumer.close();
    }

    private synchronized void take(ConsumerRecord<String, String> record) {
        records++;
        int version = Integer.parseInt(
                new String(record.headers().lastHeader("ce_version").value(), StandardCharsets.UTF_8));
        var seen = versions.computeIfAbsent(record.key(), unknown -> new BitSet());
        if (seen.get(version)) doubles++;
        else if (seen.length() > version) inversions++;
        seen.set(version);
    }

    synchronized long firsts() {
        return records - doubles;
    }

    /** @param expected of each subject, how many versions were told */
    synchronized void compare(Outcome outcome, Map<String, Long> expected) {
        long lost = expected.entrySet().stream()
                .mapToLong(one -> one.getValue() - seen(one.getKey()))
                .sum();
        outcome.count("on the wire", records);
        outcome.count("on the wire again", doubles);
        outcome.none("gaps on the wire", lost);
        outcome.none("inversions on the wire", inversions);
    }

    private long seen(String key) {
        var seen = versions.get(key);
        return seen == null ? 0 : seen.cardinality();
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
