package id.bangkom.chassis.event;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where events wait that could not be handled, each subject's in order. There is no dead-letter topic: that would break the order of a subject. */
public class Parking {
    private final JdbcClient jdbc;

    public Parking(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A parked event and its place in the queue. */
    record Parked(long id, Received event, int attempts) {}

    void park(Listener listener, Received event, String cause, boolean retried) {
        jdbc.sql("""
                insert into parked_event (consumer, topic, msg_key, event_id, type, version, payload, cause, retry_at)
                values (:consumer, :topic, :key, :event, :type, :version, :payload, :cause, :retryAt)""")
                .param("consumer", listener.name())
                .param("topic", event.topic())
                .param("key", event.key())
                .param("event", event.eventId())
                .param("type", event.type())
                .param("version", event.version())
                .param("payload", event.payload())
                .param("cause", cause)
                .param(
                        "retryAt",
                        retried ? java.sql.Timestamp.from(Instant.now().plusSeconds(1)) : null)
                .update();
    }

    Set<String> blocked(Listener listener, List<String> keys) {
        return new HashSet<>(jdbc.sql(
                        "select distinct msg_key from parked_event where consumer = :consumer and msg_key = any(:keys)")
                .param("consumer", listener.name())
                .param("keys", keys.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** True when this very event is parked already: the broker may deliver it twice. */
    boolean holds(Listener listener, Received event) {
        return jdbc.sql(
                        "select exists (select from parked_event where consumer = :consumer and msg_key = :key and event_id = :event)")
                .param("consumer", listener.name())
                .param("key", event.key())
                .param("event", event.eventId())
                .query(Boolean.class)
                .single();
    }

    /** The subject's queue, oldest first; locks it against a second replay. */
    List<Parked> queue(String consumer, String key) {
        return jdbc.sql("""
                        select id, topic, msg_key, event_id, type, version, payload, attempts from parked_event
                        where consumer = :consumer and msg_key = :key order by id for update""")
                .param("consumer", consumer)
                .param("key", key)
                .query((row, number) -> new Parked(
                        row.getLong("id"),
                        new Received(
                                row.getString("topic"),
                                row.getString("msg_key"),
                                row.getObject("event_id", UUID.class),
                                row.getString("type"),
                                row.getLong("version"),
                                key.substring(0, Math.max(0, key.indexOf('/'))),
                                row.getString("payload"),
                                null),
                        row.getInt("attempts")))
                .list();
    }

    void remove(long id) {
        jdbc.sql("delete from parked_event where id = :id").param("id", id).update();
    }

    /** The next try comes after 1, 2, 4 … seconds, at most ten minutes. */
    void postpone(long id, int attempts, @Nullable String cause) {
        jdbc.sql(
                        "update parked_event set attempts = :attempts, cause = coalesce(:cause, cause), retry_at = now() + make_interval(secs => :pause) where id = :id")
                .param("attempts", attempts)
                .param("cause", cause)
                .param("pause", Math.min(600, 1 << Math.min(10, attempts)))
                .param("id", id)
                .update();
    }
}
