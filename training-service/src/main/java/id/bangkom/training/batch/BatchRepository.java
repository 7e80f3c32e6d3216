package id.bangkom.training.batch;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;

import id.bangkom.chassis.web.ETag;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps batches and their sessions. */
@Repository
public class BatchRepository {
    private static final String COLUMNS =
            "id, version, course, plan_item, budget_line, name, provider, capacity, confirmed, cost, min_distinct_opd, max_share, "
                    + "single_opd_reason, state, starts_on, ends_on";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BatchRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Locks the batch: who asks for a seat waits for the one before. */
    public Batch get(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from batch where id = :id for update")
                .param("id", id)
                .query(Batch.class)
                .optional()
                .orElseThrow(UNKNOWN_ID::because);
    }

    void add(Batch batch, List<Session> sessions) {
        jdbc.sql("insert into batch (" + COLUMNS
                        + ") values (:id, :version, :course, :planItem, :budgetLine, :name, :provider, :capacity, :confirmed, :cost, "
                        + ":minDistinctOpd, :maxShare, :singleOpdReason, :state, :startsOn, :endsOn)")
                .param("id", batch.id())
                .param("version", batch.version())
                .param("course", batch.course())
                .param("planItem", batch.planItem())
                .param("budgetLine", batch.budgetLine())
                .param("name", batch.name())
                .param("provider", batch.provider())
                .param("capacity", batch.capacity())
                .param("confirmed", batch.confirmed())
                .param("cost", batch.cost())
                .param("minDistinctOpd", batch.minDistinctOpd())
                .param("maxShare", batch.maxShare())
                .param("singleOpdReason", batch.singleOpdReason())
                .param("state", batch.state().name())
                .param("startsOn", batch.startsOn())
                .param("endsOn", batch.endsOn())
                .update();
        jdbc.sql("""
                insert into session (id, batch, starts_at, ends_at)
                select id, :batch, "startsAt", "endsAt" from jsonb_to_recordset(:rows::jsonb) as r(id uuid, "startsAt" timestamptz, "endsAt" timestamptz)""")
                .param("batch", batch.id())
                .param("rows", json.writeValueAsString(sessions))
                .update();
    }

    public void replace(Batch before, Batch after) {
        var moved = jdbc.sql(
                        "update batch set version = :version, capacity = :capacity, confirmed = :confirmed, state = :state where id = :id and version = :before")
                .param("version", after.version())
                .param("capacity", after.capacity())
                .param("confirmed", after.confirmed())
                .param("state", after.state().name())
                .param("id", before.id())
                .param("before", before.version())
                .update();
        if (moved == 0) throw ETag.stale(get(before.id()), after);
    }

    public List<Session> sessions(UUID batch) {
        return jdbc.sql("select id, starts_at, ends_at from session where batch = :batch order by starts_at")
                .param("batch", batch)
                .query(Session.class)
                .list();
    }

    List<Batch.Share> shares(UUID batch) {
        return jdbc.sql("""
                        select coalesce(u.name, e.opd::text) as opd, count(*)::int as seats from enrolment e left join unit u on u.id = e.opd
                        where e.batch = :batch and e.state = 'CONFIRMED' group by 1 order by 2 desc, 1""").param("batch", batch).query(Batch.Share.class).list();
    }
}
