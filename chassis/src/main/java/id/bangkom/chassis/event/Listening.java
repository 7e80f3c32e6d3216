package id.bangkom.chassis.event;

import id.bangkom.chassis.tenancy.Background;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Runs one consumer group per listener. What fails for a passing reason (database away) is polled again until it succeeds; nothing is skipped. A poll that brings only
 * what background work told is handled in the background.
 */
public class Listening implements SmartLifecycle {
    /** A poll costs much the same for one event as for so many: what nobody waits for comes in few polls. */
    private static final int FEW = 250;

    private static final long GATHER_MILLIS = 100;
    private final List<ConcurrentMessageListenerContainer<String, String>> containers;
    private volatile boolean running;

    public Listening(List<Listener> listeners, Inbox inbox, Map<String, Object> settings, String service) {
        containers = listeners.stream()
                .map(listener -> container(listener, inbox, settings, service))
                .toList();
    }

    private static ConcurrentMessageListenerContainer<String, String> container(
            Listener listener, Inbox inbox, Map<String, Object> settings, String service) {
        var properties = new ContainerProperties(listener.topic());
        properties.setGroupId(service + "." + listener.name());
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMissingTopicsFatal(false);
        properties.setSyncCommits(false); // what comes again after a lost offset is known to the inbox
        var background = Executors.newThreadPerTaskExecutor(Background.threads(listener.name()));
        properties.setMessageListener((BatchMessageListener<String, String>)
                (List<ConsumerRecord<String, String>> records) -> {
                    if (records.stream().allMatch(Listening::isBackground))
                        await(background.submit(() -> {
                            inbox.receive(listener, records);
                            if (records.size() < FEW) TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
                            return records;
                        }));
                    else inbox.receive(listener, records);
                });
        var factory = new DefaultKafkaConsumerFactory<>(
                new HashMap<>(settings), new StringDeserializer(), new StringDeserializer());
        var container = new ConcurrentMessageListenerContainer<>(factory, properties);
        container.setBeanName(listener.name());
        var pauses = new ExponentialBackOff(100, 2);
        pauses.setMaxInterval(5000);
        container.setCommonErrorHandler(new DefaultErrorHandler(pauses));
        return container;
    }

    private static boolean isBackground(ConsumerRecord<String, String> record) {
        return record.headers().lastHeader(OutboxRow.BACKGROUND) != null;
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a batch was under way", e);
        }
    }

    @Override
    public void start() {
        containers.forEach(ConcurrentMessageListenerContainer::start);
        running = true;
    }

    @Override
    public void stop() {
        containers.forEach(ConcurrentMessageListenerContainer::stop);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
