package id.bangkom.chassis.event;

import static id.bangkom.chassis.problem.ChassisProblem.INVALID_CURSOR;

import id.bangkom.chassis.tenancy.Tenant;
import id.bangkom.chassis.web.Page;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries parked subjects again after growing pauses: each queue from its head, as far as it goes. */
public class ParkedReplay {
    private static final Logger log = LoggerFactory.getLogger(ParkedReplay.class);

    private static final int MOST_FAILURES = 10;

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

    /** What still fails is left alone after a few: a thousand poisoned subjects must not keep a processor busy. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void retryDue() {
        int failed = 0;
        for (var subject : due()) if (failed < MOST_FAILURES && replay(subject) == 0) failed++;
    }

    private List<Subject> due() {
        return platform.sql("select tenant, consumer, msg_key from parked_due(200)")
                .query(Subject.class)
                .list();
    }

    /** A page of what is parked, oldest first, across tenants. */
    public List<Waiting> list(String after) {
        return platform.sql("""
                        select tenant || '.' || p.id as id, consumer, type, msg_key as subject, cause, since::text as since, attempts
                        from parked_event p where p.id > :after order by p.id limit :limit""")
                .param("after", number(after))
                .param("limit", Page.MOST)
                .query(Waiting.class)
                .list();
    }

    /** The number at the end of an id, which is unique across tenants; it may be gone meanwhile. */
    private static long number(String id) {
        try {
            return id.isEmpty() ? 0 : Long.parseLong(id.substring(id.lastIndexOf('.') + 1));
        } catch (NumberFormatException e) {
            throw INVALID_CURSOR.because();
        }
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
            int through = replay(listener.get(), subject.msgKey, 1); // most often the head still fails
            if (through == 0) return 0;
            for (int more = Parking.QUEUE; more == Parking.QUEUE; through += more)
                more = replay(listener.get(), subject.msgKey, Parking.QUEUE);
            return through;
        });
    }

    /** Takes the front of a queue in one transaction; answers how many went through. */
    private int replay(Listener listener, String key, int most) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                var queue = parking.queue(listener.name(), key, most);
                var events = queue.stream().map(Parking.Parked::event).toList();
                var held = inbox.replay(listener, events, status);
                int through = held.isEmpty()
                        ? queue.size()
                        : events.indexOf(held.getFirst().event());
                parking.remove(
                        listener.name(),
                        key,
                        queue.stream().limit(through).map(Parking.Parked::id).toList());
                if (!held.isEmpty())
                    postpone(listener, queue.get(through), held.getFirst().cause());
                return through;
            }));
        } catch (RuntimeException e) {
            if (Inbox.isPassing(e)) return 0;
            throw e;
        }
    }

    private void postpone(Listener listener, Parking.Parked head, String cause) {
        log.info("still parked {} {}", listener.name(), head.event().eventId());
        parking.postpone(listener.name(), head, cause);
    }
}
