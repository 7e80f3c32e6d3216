package id.bangkom.needs.plan;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;

import com.github.f4b6a3.uuid.UuidCreator;
import id.bangkom.chassis.security.Actor;
import id.bangkom.chassis.web.ETag;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps plans and the steps of their approval. */
@Repository
class PlanRepository {
    private final JdbcClient jdbc;

    PlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the plan, so that its items and its state change one after the other. */
    Plan get(Plan.Id id) {
        record Row(
                UUID id,
                long version,
                int year,
                int revision,
                Plan.State state,
                @Nullable String reason) {}
        var row = jdbc.sql("select id, version, year, revision, state, reason from plan where id = :id for update")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .orElseThrow(UNKNOWN_ID::because);
        var steps = jdbc.sql("select state, actor from plan_step where plan = :id order by at")
                .param("id", id.value())
                .query(Plan.Step.class)
                .list();
        return new Plan(id, row.version, row.year, row.revision, row.state, row.reason, steps);
    }

    Optional<UUID> inWorkOrStipulated(int year) {
        return jdbc.sql(
                        "select id from plan where year = :year and state not in ('REJECTED', 'REPLACED') order by revision desc limit 1")
                .param("year", year)
                .query(UUID.class)
                .optional();
    }

    int nextRevision(int year) {
        return jdbc.sql("select coalesce(max(revision), 0) + 1 from plan where year = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void add(Plan plan) {
        jdbc.sql(
                        "insert into plan (id, version, year, revision, state) values (:id, :version, :year, :revision, :state)")
                .param("id", plan.id().value())
                .param("version", plan.version())
                .param("year", plan.year())
                .param("revision", plan.revision())
                .param("state", plan.state().name())
                .update();
    }

    void replace(Plan before, Plan after, Instant now) {
        var moved = jdbc.sql(
                        "update plan set version = :after, state = :state, reason = :reason where id = :id and version = :before")
                .param("after", after.version())
                .param("state", after.state().name())
                .param("reason", after.reason())
                .param("id", before.id().value())
                .param("before", before.version())
                .update();
        if (moved == 0) throw ETag.stale(get(before.id()), after);
        jdbc.sql(
                        "insert into plan_step (id, plan, state, actor, name, at, reason) values (:id, :plan, :state, :actor, :name, :at, :reason)")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("plan", after.id().value())
                .param("state", after.state().name())
                .param("actor", Actor.current().id())
                .param("name", Actor.current().name())
                .param("at", Timestamp.from(now))
                .param("reason", after.reason())
                .update();
    }

    /** The version stipulated before gives way to the new one. */
    void replaceStipulated(int year) {
        jdbc.sql(
                        "update plan set state = 'REPLACED', version = version + 1 where year = :year and state = 'STIPULATED'")
                .param("year", year)
                .update();
    }

    /** @param items the lines of the plan that draw on it */
    record Overrun(String code, long excess, List<UUID> items) {}

    /** Budget lines whose ceiling the plan would exceed, and by how many rupiah. */
    List<Overrun> overruns(Plan.Id plan) {
        return jdbc.sql("""
                        select l.code, sum(i.cost) - l.ceiling as excess, array_agg(i.id order by i.id) as items from plan_item i join budget_line l on l.id = i.budget_line
                        where i.plan = :plan group by l.id, l.code, l.ceiling having sum(i.cost) > l.ceiling order by l.code""")
                .param("plan", plan.value())
                .query((row, number) -> new Overrun(row.getString("code"), row.getLong("excess"), List.of((UUID[])
                        row.getArray("items").getArray())))
                .list();
    }
}
