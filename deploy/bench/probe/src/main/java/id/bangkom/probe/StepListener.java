package id.bangkom.probe;

import id.bangkom.chassis.event.Events;
import id.bangkom.chassis.event.Listener;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes each step into the journal of what was heard. */
@Component
@ConditionalOnBooleanProperty("probe.hears")
class StepListener implements Listener {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final boolean lenient;

    StepListener(JdbcClient jdbc, JsonMapper json, @Value("${probe.lenient}") boolean lenient) {
        this.jdbc = jdbc;
        this.json = json;
        this.lenient = lenient;
    }

    @Override
    public String name() {
        return "steps";
    }

    @Override
    public String topic() {
        return "probe";
    }

    @Override
    public void on(Events events) {
        var steps = read(events);
        if (steps.isEmpty()) return;
        jdbc.sql("""
                insert into heard (subject, version, amount)
                select id, version, amount from jsonb_to_recordset(:rows::jsonb) as r(id uuid, version bigint, amount bigint)""").param("rows", json.writeValueAsString(steps)).update();
    }

    private List<Step> read(Events events) {
        return lenient
                ? events.all("tally.stepped.v1", Lenient.class).stream()
                        .map(Lenient::strict)
                        .toList()
                : events.all("tally.stepped.v1", Step.class);
    }

    record Step(UUID id, long version, long amount) {}

    /** Also takes an amount that came as text with its unit. */
    record Lenient(UUID id, long version, JsonNode amount) {
        Step strict() {
            return new Step(id, version, Long.parseLong(amount.asString().replaceAll("\\D+", "")));
        }
    }
}
