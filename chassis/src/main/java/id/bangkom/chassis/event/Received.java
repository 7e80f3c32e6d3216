package id.bangkom.chassis.event;

import id.bangkom.chassis.tenancy.Tenant;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An event as it came off the wire: key, envelope and body. */
record Received(
        String topic,
        String key,
        @Nullable UUID eventId,
        String type,
        long version,
        String tenant,
        @Nullable String payload,
        @Nullable String traceparent,
        @Nullable String fault) {

    UUID subject() {
        return UUID.fromString(key.substring(key.indexOf('/') + 1));
    }

    /** State topics are compacted; consumers keep the highest version and need no inbox row. */
    boolean state() {
        return topic.endsWith(".state");
    }

    /** The trace that its teller was in. */
    Optional<String> trace() {
        return Optional.ofNullable(traceparent);
    }

    Tenant scope() {
        return fault == null ? new Tenant(tenant) : Tenant.UNPLACED;
    }

    /** Reads the envelope; what does not agree on one tenant is marked with its fault and goes no further. */
    static Received of(ConsumerRecord<String, String> record, JsonMapper json) {
        @Nullable String key = record.key();
        @Nullable String payload = record.value();
        var tenant = header(record, "ce_tenant");
        var id = header(record, "ce_id");
        var type = header(record, "ce_type");
        var version = header(record, "ce_version");
        String fault = null;
        UUID eventId = null;
        long number = 0;
        try {
            eventId = UUID.fromString(id);
            number = Long.parseLong(version.isEmpty() ? "0" : version);
            if (key == null || !Tenant.isCode(tenant) || !key.startsWith(tenant + "/"))
                fault = "TENANT_MISMATCH: key and header";
            else if (payload != null) fault = bodyFault(payload, tenant, json);
            if (fault == null && key != null) UUID.fromString(key.substring(key.indexOf('/') + 1));
        } catch (IllegalArgumentException e) {
            fault = "ENVELOPE_UNREADABLE";
        }
        var trace = header(record, "traceparent");
        return new Received(
                record.topic(),
                key == null ? "" : key,
                eventId,
                type,
                number,
                tenant,
                payload,
                trace.isEmpty() ? null : trace,
                fault);
    }

    /** Cheap on purpose: the body is parsed here only when it names a tenant at all. */
    private static @Nullable String bodyFault(String payload, String tenant, JsonMapper json) {
        if (!payload.contains("\"tenant")) return null;
        try {
            var body = json.readTree(payload);
            for (var name : new String[] {"tenant", "tenantId"})
                if (body.has(name) && !body.get(name).asString("").equals(tenant)) return "TENANT_MISMATCH: body";
            return null;
        } catch (JacksonException e) {
            return null; // the listener will find it unreadable and park it under its own tenant
        }
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
