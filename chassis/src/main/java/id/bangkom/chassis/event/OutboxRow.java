package id.bangkom.chassis.event;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits to be carried to the broker.
 *
 * @param key {@code tenant/subject}
 * @param version of the subject, from 1
 * @param payload null: the subject's state is gone for good
 * @param background told by work for which nobody waits at a screen
 */
record OutboxRow(
        long id,
        String eventId,
        String tenant,
        String topic,
        String key,
        long version,
        String type,
        @Nullable String payload,
        @Nullable String trace,
        boolean background,
        String at) {

    /** The header of what background work told. */
    static final String BACKGROUND = "ce_background";

    /** The oldest that wait, of all tenants. */
    static List<OutboxRow> first(int most, Connection session) throws SQLException {
        var rows = new ArrayList<OutboxRow>();
        try (var select = session.prepareStatement(
                "select id, event_id, tenant, topic, msg_key, version, type, payload, headers, background, created_at from outbox order by id limit "
                        + most)) {
            var result = select.executeQuery();
            while (result.next())
                rows.add(new OutboxRow(
                        result.getLong(1),
                        result.getString(2),
                        result.getString(3),
                        result.getString(4),
                        result.getString(5),
                        result.getLong(6),
                        result.getString(7),
                        result.getString(8),
                        result.getString(9),
                        result.getBoolean(10),
                        result.getObject(11, OffsetDateTime.class).toInstant().toString()));
        }
        return rows;
    }

    /** CloudEvents over Kafka, binary mode. */
    ProducerRecord<String, String> record(String service) {
        var record = new ProducerRecord<String, @Nullable String>(topic, key, payload);
        var headers = record.headers();
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        eventId,
                        "ce_type",
                        type,
                        "ce_source",
                        "/" + service,
                        "ce_subject",
                        key.substring(key.indexOf('/') + 1),
                        "ce_tenant",
                        tenant,
                        "ce_version",
                        String.valueOf(version),
                        "ce_time",
                        at)
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        if (trace != null) headers.add("traceparent", trace.getBytes(StandardCharsets.UTF_8));
        if (background) headers.add(BACKGROUND, new byte[0]);
        return record;
    }
}
