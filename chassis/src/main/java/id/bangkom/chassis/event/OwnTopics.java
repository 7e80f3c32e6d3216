package id.bangkom.chassis.event;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The two topics of a service: facts, kept 14 days, and states, compacted and kept for ever. */
class OwnTopics {
    /** Fixed for life: adding partitions would move keys. */
    private static final int PARTITIONS = 6;

    private static final int MOST_TRIES = 100;
    private static final long PAUSE_MILLIS = 50;

    private final String service;
    private final short replicas;

    OwnTopics(String service, short replicas) {
        this.service = service;
        this.replicas = replicas;
    }

    /** Creates what is missing; fails while the broker is away. */
    void create(Map<String, Object> kafka) throws ExecutionException, InterruptedException {
        var settings = new HashMap<>(kafka);
        settings.put("request.timeout.ms", 5000);
        settings.put("default.api.timeout.ms", 5000);
        try (var admin = Admin.create(settings)) {
            create(
                    admin,
                    service,
                    Map.of("retention.ms", String.valueOf(Duration.ofDays(14).toMillis())));
            create(admin, service + ".state", Map.of("cleanup.policy", "compact"));
        }
    }

    private void create(Admin admin, String name, Map<String, String> own)
            throws ExecutionException, InterruptedException {
        var all = new HashMap<>(own);
        all.put("max.message.bytes", "1048576");
        all.put("min.insync.replicas", String.valueOf(Math.max(1, replicas - 1)));
        var topic = new NewTopic(name, Optional.of(PARTITIONS), Optional.of(replicas)).configs(all);
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) throw e;
        }
        awaitLeaders(admin, name);
    }

    /** The broker has taken the topic down before it tells of it everywhere. */
    private static void awaitLeaders(Admin admin, String name) throws ExecutionException, InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                admin.describeTopics(List.of(name)).allTopicNames().get();
                askLeaders(admin, name);
                return;
            } catch (ExecutionException e) {
                if (tries == MOST_TRIES || !(e.getCause() instanceof UnknownTopicOrPartitionException)) throw e;
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }

    /**
     * A partition is there before its leader takes records. A producer that comes in between is refused, but what it sent behind the first batch is taken as the
     * partition's beginning, and the first batch is out of order for ever after. Only the leader itself answers for an offset.
     */
    private static void askLeaders(Admin admin, String name) throws ExecutionException, InterruptedException {
        admin.listOffsets(IntStream.range(0, PARTITIONS)
                        .mapToObj(partition -> new TopicPartition(name, partition))
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                .all()
                .get();
    }
}
