package id.bangkom.evaluation.result;

import id.bangkom.chassis.event.Events;
import id.bangkom.chassis.event.Listener;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hears which gaps have closed: the end of the loop. */
@Component
class NeedsListener implements Listener {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    NeedsListener(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public String name() {
        return "gaps";
    }

    @Override
    public String topic() {
        return "needs-analysis";
    }

    @Override
    public void on(Events events) {
        var closed = events.all("gap.closed.v1", Closed.class);
        if (closed.isEmpty()) return;
        jdbc.sql("""
                insert into closed_gap (employee, competency, level, closed_on)
                select employee, competency, level, "closedOn" from jsonb_to_recordset(:rows::jsonb) as r(employee uuid, competency text, level smallint, "closedOn" date)
                on conflict do nothing""").param("rows", json.writeValueAsString(closed)).update();
    }

    record Closed(UUID employee, String competency, int level, LocalDate closedOn) {}
}
