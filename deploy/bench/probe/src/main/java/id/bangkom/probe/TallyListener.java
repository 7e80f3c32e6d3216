package id.bangkom.probe;

import id.bangkom.chassis.event.Events;
import id.bangkom.chassis.event.Listener;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a copy of each tally; of each the highest version. */
@Component
@ConditionalOnBooleanProperty("probe.hears")
class TallyListener implements Listener {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    TallyListener(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public String name() {
        return "tallies";
    }

    @Override
    public String topic() {
        return "probe.state";
    }

    @Override
    public void on(Events events) {
        var tallies = events.states("tally.v1", Copy.class);
        if (tallies.isEmpty()) return;
        jdbc.sql("""
                insert into copied (id, version, value)
                select id, version, value from jsonb_to_recordset(:rows::jsonb) as r(id uuid, version bigint, value bigint)
                on conflict (tenant, id) do update set version = excluded.version, value = excluded.value
                where copied.version < excluded.version""").param("rows", json.writeValueAsString(tallies)).update();
    }

    record Copy(UUID id, long version, long value) {}
}
