package id.bangkom.chassis.event;

import com.github.f4b6a3.uuid.UuidCreator;
import id.bangkom.chassis.tenancy.Background;
import id.bangkom.chassis.tenancy.Tenant;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a command leaves its news, in the transaction of the change itself and after it: the row's lock or version check orders the events of one
 * subject.
 */
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {
    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final String service;
    private final Bell bell;
    private final EventTraces traces;

    private record Row(
            UUID eventId,
            String topic,
            String key,
            long version,
            String type,
            @Nullable String payload,
            @Nullable String headers) {}

    Outbox(JdbcTemplate jdbc, JsonMapper json, String service, Bell bell, EventTraces traces) {
        this.jdbc = jdbc;
        this.json = json;
        this.service = service;
        this.bell = bell;
        this.traces = traces;
    }

    public void publish(Event event) {
        publishAll(List.of(event));
    }

    /** Tells many at once; a bulk change tells at most 1,000 events in one transaction, or every later event waits for it. */
    public void publishAll(List<? extends Event> events) {
        var trace = traces.current();
        insert(events.stream()
                .map(event -> new Row(
                        UuidCreator.getTimeOrderedEpoch(),
                        event instanceof State ? service + ".state" : service,
                        key(event.subject()),
                        event.version(),
                        event.type(),
                        json.writeValueAsString(event),
                        trace))
                .toList());
    }

    /** Tells that a state is gone for good: its record on the compacted topic becomes a tombstone. */
    public void erase(String type, UUID subject, long version) {
        insert(List.of(new Row(
                UuidCreator.getTimeOrderedEpoch(),
                service + ".state",
                key(subject),
                version,
                type,
                null,
                traces.current())));
    }

    private void insert(List<Row> rows) {
        if (rows.isEmpty()) return;
        jdbc.batchUpdate(
                "insert into outbox (event_id, topic, msg_key, version, type, payload, headers, background) values (?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
                BATCH,
                Outbox::fill);
        if (TransactionSynchronizationManager.isSynchronizationActive())
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    bell.ring();
                }
            });
    }

    private static void fill(PreparedStatement insert, Row row) throws SQLException {
        insert.setObject(1, row.eventId);
        insert.setString(2, row.topic);
        insert.setString(3, row.key);
        insert.setLong(4, row.version);
        insert.setString(5, row.type);
        if (row.payload == null) insert.setNull(6, Types.VARCHAR);
        else insert.setString(6, row.payload);
        if (row.headers == null) insert.setNull(7, Types.VARCHAR);
        else insert.setString(7, row.headers);
        insert.setBoolean(8, Background.isHere());
    }

    private static String key(UUID subject) {
        return Tenant.current().code() + "/" + subject;
    }
}
