package id.bangkom.chassis.event;

import id.bangkom.chassis.tenancy.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries parked subjects again: the head of each queue after growing pauses, and the rest behind it as soon as the head went through. */
public class ParkedReplay {
    private static final Logger log = LoggerFactory.getLogger(ParkedReplay.class);

    private final JdbcClient platform;
    private final Parking parking;
    private final Inbox inbox;
    private final TransactionTemplate transaction;
    private final List<Listener> listeners;

    private record Subject(String tenant, String consumer, String msgKey) {}

    /** What an operator sees of a parked event: no payload, no personal data. */
    public record Waiting(
            String id, String consumer, String type, String subject, String cause, String since, int attempts) {}

    public ParkedReplay(
            JdbcClient platform,
            Parking parking,
            Inbox inbox,
            PlatformTransactionManager transactions,
            List<Listener> listeners) {
        this.platform = platform;
        this.parking = parking;
        this.inbox = inbox;
        this.transaction = new TransactionTemplate(transactions);
        this.listeners = listeners;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void retryDue() {
        platform.sql("""
                        select tenant, consumer, msg_key from parked_event p
                        where retry_at <= now() and not exists (
                            select from parked_event earlier
                            where earlier.tenant = p.tenant and earlier.consumer = p.consumer and earlier.msg_key = p.msg_key and earlier.id < p.id)
                        limit 200""").query(Subject.class).list().forEach(this::replay);
    }

    /** All that is parked, oldest first, across tenants. */
    public List<Waiting> list(int limit) {
        return platform.sql("""
                        select tenant || '.' || id as id, consumer, type, msg_key as subject, cause, since::text as since, attempts
                        from parked_event order by since, id limit :limit""").param("limit", limit).query(Waiting.class).list();
    }

    /** Replays the subject of one parked event, or of all; answers how many events went through. */
    public int replayNow(@Nullable String id) {
        var subjects = platform.sql("""
                        select distinct tenant, consumer, msg_key from parked_event
                        where tenant <> '~' and (:id::text is null or tenant || '.' || id = :id)""").param("id", id).query(Subject.class).list();
        return subjects.stream().mapToInt(this::replay).sum();
    }

    private int replay(Subject subject) {
        var tenant = new Tenant(subject.tenant);
        var listener = listeners.stream()
                .filter(one -> one.name().equals(subject.consumer))
                .findFirst();
        if (listener.isEmpty()) return 0;
        return tenant.call(() -> {
            int through = 0;
            while (replayHead(listener.get(), subject.msgKey)) through++;
            return through;
        });
    }

    /** True when the head of the queue went through and another may follow. */
    private boolean replayHead(Listener listener, String key) {
        var head = new ArrayList<Parking.Parked>();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                var queue = parking.queue(listener.name(), key);
                if (queue.isEmpty()) return false;
                head.add(queue.getFirst());
                inbox.replay(listener, queue.getFirst().event());
                parking.remove(queue.getFirst().id());
                return true;
            }));
        } catch (RuntimeException e) {
            if (Inbox.isPassing(e) || head.isEmpty()) return false;
            log.info(
                    "still parked {} {}",
                    listener.name(),
                    head.getFirst().event().eventId());
            transaction.executeWithoutResult(status ->
                    parking.postpone(head.getFirst().id(), head.getFirst().attempts() + 1, Inbox.cause(e)));
            return false;
        }
    }
}
