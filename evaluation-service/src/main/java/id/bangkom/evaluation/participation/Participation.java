package id.bangkom.evaluation.participation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps batches and who is in them; one statement takes a whole poll. */
@Repository
class Participation {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Participation(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void putBatches(List<BatchListener.Batch> batches) {
        if (batches.isEmpty()) return;
        jdbc.sql("""
                insert into batch (id, version, name, form, competency, target_level, starts_on, ends_on, tested, state)
                select id, version, name, form, competency, "targetLevel", "startsOn", "endsOn", tested, state
                from jsonb_to_recordset(:rows::jsonb) as r(id uuid, version bigint, name text, form text, competency text, "targetLevel" smallint,
                    "startsOn" date, "endsOn" date, tested boolean, state text)
                on conflict (tenant, id) do update set version = excluded.version, name = excluded.name, form = excluded.form, competency = excluded.competency,
                    target_level = excluded.target_level, starts_on = excluded.starts_on, ends_on = excluded.ends_on, tested = excluded.tested, state = excluded.state
                where batch.version < excluded.version""").param("rows", json.writeValueAsString(batches)).update();
    }

    /** A finished place stays finished, in whatever order the news of a poll is taken. */
    void put(String state, List<TrainingListener.Place> places) {
        if (places.isEmpty()) return;
        jdbc.sql("""
                insert into participant (batch, employee, enrolment, state)
                select distinct on (batch, employee) batch, employee, enrolment, :state from jsonb_to_recordset(:rows::jsonb) as r(batch uuid, employee uuid, enrolment uuid)
                on conflict (tenant, batch, employee) do update set enrolment = excluded.enrolment, state = excluded.state
                where participant.state = 'CONFIRMED'""")
                .param("state", state)
                .param("rows", json.writeValueAsString(places))
                .update();
    }
}
