package id.bangkom.chassis.event;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where events wait that could not be handled, each subject's in order. There is no dead-letter topic: that would break the order of a subject. */
public class Parking {
    /** How many events of a queue are taken at once. */
    static final int QUEUE = 500;

    static final String BEHIND_PARKED = "BEHIND_PARKED";

    private final JdbcClient jdbc;

    public Parking(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A parked event and its place in the queue. */
    record Parked(long id, Received event, int attempts) {}

    /** An event that is to wait, and why. */
    record Held(Received event, String cause) {}

    /** Parks events in the order given; leaves out what is parked already, since the broker may deliver twice. A parked event has no inbox row: it is still to come. */
    void park(Listener listener, List<Held> held, boolean retried) {
        if (held.isEmpty()) return;
        bind(
                        jdbc.sql(
                                "with forgotten as (delete from inbox where consumer = :consumer and event_id = any(:heldEvents)) "
                                        + insert("")),
                        listener,
                        held,
                        retried)
                .update();
    }

    /** The statement that parks those of the events in {@link #bind} that meet a condition. */
    static String insert(String condition) {
        return """
                insert into parked_event (consumer, topic, msg_key, event_id, type, version, payload, cause, retry_at)
                select :consumer, :topic, key, event, type, version, payload, cause, case when :retried then now() + interval '1 second' end
                from unnest(:heldKeys::text[], :heldEvents::uuid[], :types::text[], :versions::bigint[], :payloads::text[], :causes::text[])
                    with ordinality as held (key, event, type, version, payload, cause, place)
                %s order by place
                on conflict do nothing""".formatted(condition);
    }

    static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, Listener listener, List<Held> held, boolean retried) {
        return statement
                .param("consumer", listener.name())
                .param("topic", listener.topic())
                .param("retried", retried)
                .param("heldKeys", texts(held, one -> one.event.key()))
                .param("heldEvents", ids(held))
                .param("types", texts(held, one -> one.event.type()))
                .param("versions", held.stream().map(one -> one.event.version()).toArray(Long[]::new))
                .param("payloads", texts(held, one -> one.event.payload()))
                .param("causes", texts(held, Held::cause));
    }

    private static @Nullable UUID[] ids(List<Held> held) {
        return held.stream().map(one -> one.event.eventId()).toArray(UUID[]::new);
    }

    /** PostgreSQL has no text with the character 0; unescaped it would block the topic for ever. */
    private static @Nullable String[] texts(List<Held> held, Function<Held, @Nullable String> text) {
        return held.stream()
                .map(text)
                .map(one -> one == null ? null : one.replace("\0", "\\u0000"))
                .toArray(String[]::new);
    }

    /** The front of a subject's queue, oldest first; locks it against a second replay. */
    List<Parked> queue(String consumer, String key, int most) {
        return jdbc.sql("""
                        select id, topic, msg_key, event_id, type, version, payload, attempts from parked_event
                        where consumer = :consumer and msg_key = :key order by id limit :most for update""")
                .param("consumer", consumer)
                .param("key", key)
                .param("most", most)
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
                                null,
                                null),
                        row.getInt("attempts")))
                .list();
    }

    void remove(String consumer, String key, List<Long> ids) {
        if (ids.isEmpty()) return;
        jdbc.sql("delete from parked_event where consumer = :consumer and msg_key = :key and id = any(:ids)")
                .param("consumer", consumer)
                .param("key", key)
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** The next try comes after 1, 2, 4 … seconds, at most ten minutes. */
    void postpone(String consumer, Parked head, String cause) {
        int attempts = head.attempts + 1;
        jdbc.sql("""
                        update parked_event set attempts = :attempts, cause = :cause, retry_at = now() + make_interval(secs => :pause)
                        where consumer = :consumer and msg_key = :key and id = :id""")
                .param("attempts", attempts)
                .param("cause", cause)
                .param("pause", Math.min(600, 1 << Math.min(10, attempts)))
                .param("consumer", consumer)
                .param("key", head.event.key())
                .param("id", head.id)
                .update();
    }
}
