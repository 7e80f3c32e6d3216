package id.bangkom.chassis.testkit;

import com.github.f4b6a3.uuid.UuidCreator;
import id.bangkom.chassis.event.Listener;
import id.bangkom.chassis.tenancy.Background;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks as the other services over the real broker, and hears what the service under test tells. */
public class Topics implements DisposableBean {
    private static final String BACKGROUND = "ce_background";

    private final String service;
    private final JsonMapper json;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final List<Told> told = new ArrayList<>();
    private final Set<String> promised = ConcurrentHashMap.newKeySet();

    /**
     * An event that the service under test told.
     *
     * @param background told by work for which nobody waits at a screen
     */
    public record Told(
            String tenant,
            String type,
            String subject,
            long version,
            boolean background,
            @Nullable JsonNode body) {}

    Topics(String service, List<Listener> listeners, JsonMapper json) {
        this.service = service;
        this.json = json;
        listeners.stream().map(Listener::topic).distinct().forEach(Topics::create);
        create(service);
        create(service + ".state");
        var brokers =
                Map.<String, Object>of("bootstrap.servers", TestPlatform.get().brokers());
        producer = new KafkaProducer<>(brokers, new StringSerializer(), new StringSerializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        TestPlatform.get().brokers(),
                        "group.id",
                        "test-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of(service, service + ".state"));
    }

    private static void create(String topic) {
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", TestPlatform.get().brokers()))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(6), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Delivers a fact, or a state whose version stands in its body, as another service would. */
    public UUID deliver(String tenant, String topic, String type, UUID subject, String body) {
        var eventId = UuidCreator.getTimeOrderedEpoch();
        var version = json.readTree(body).path("version").asLong(0);
        deliver(eventId, tenant, tenant + "/" + subject, topic, type, version, body);
        return eventId;
    }

    /** Delivers the publisher's own example word by word. */
    public void promise(String tenant, String topic, String type, UUID subject) {
        promise(tenant, topic, type, subject, example -> example);
    }

    /** Delivers the publisher's own example, with ids that the test knows instead of its own. */
    public void promise(String tenant, String topic, String type, UUID subject, UnaryOperator<String> ids) {
        var publisher = topic.replaceFirst("\\.state$", "") + "-service";
        deliver(tenant, topic, type, subject, ids.apply(Contract.of(publisher, type)));
        promised.add(topic + " " + type);
    }

    /** Delivers the tombstone of a subject that was erased. */
    public void erase(String tenant, String topic, String type, UUID subject) {
        deliver(UuidCreator.getTimeOrderedEpoch(), tenant, tenant + "/" + subject, topic, type, Long.MAX_VALUE, null);
        promised.add(topic + " " + type + ", erased");
    }

    /** "topic type" of what was delivered as promised so far. */
    Set<String> promised() {
        return promised;
    }

    /** Delivers exactly this record, right or wrong: a repeated event, a forged tenant, a tombstone. From a background thread it is told by background work. */
    public void deliver(
            UUID eventId,
            String headerTenant,
            String key,
            String topic,
            String type,
            long version,
            @Nullable String body) {
        var record = new ProducerRecord<String, @Nullable String>(topic, key, body);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        eventId.toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/test",
                        "ce_tenant",
                        headerTenant,
                        "ce_version",
                        String.valueOf(version))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        if (Background.isHere()) record.headers().add(BACKGROUND, new byte[0]);
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All that was told about a tenant so far under that type; poll it with Awaitility. */
    public synchronized List<Told> told(String tenant, String type) {
        for (var record : consumer.poll(Duration.ofMillis(100))) told.add(read(record));
        return told.stream()
                .filter(one -> one.tenant.equals(tenant) && one.type.equals(type))
                .toList();
    }

    private Told read(ConsumerRecord<String, String> record) {
        @Nullable String body = record.value();
        return new Told(
                header(record, "ce_tenant"),
                header(record, "ce_type"),
                record.key().substring(record.key().indexOf('/') + 1),
                Long.parseLong(header(record, "ce_version")),
                record.headers().lastHeader(BACKGROUND) != null,
                body == null ? null : json.readTree(body));
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    public String service() {
        return service;
    }

    @Override
    public void destroy() {
        producer.close();
        consumer.close();
    }
}
