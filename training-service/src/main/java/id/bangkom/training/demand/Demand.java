package id.bangkom.training.demand;

import static id.bangkom.training.TrainingProblem.PLAN_ITEM_UNKNOWN;

import id.bangkom.chassis.web.Cursors;
import id.bangkom.chassis.web.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The lines of the plan in force with how far their scheduling has come, and what was scheduled of lines that a revision has replaced. */
@Repository
@Transactional
public class Demand {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Cursors cursors;

    /**
     * @param replaced by a later revision of the plan: what is scheduled of it stays, nothing more is
     * @param candidates people who need it and could come, or have a place
     * @param batches runs scheduled from it so far
     * @param seated people with a confirmed or finished place in them
     */
    public record Line(
            UUID id,
            int year,
            int planVersion,
            String title,
            String competency,
            int targetLevel,
            String form,
            String provider,
            int month,
            UUID budgetLine,
            long cost,
            long costPerPerson,
            BigDecimal hours,
            boolean replaced,
            int candidates,
            int batches,
            int seated) {}

    Demand(JdbcClient jdbc, JsonMapper json, Cursors cursors) {
        this.jdbc = jdbc;
        this.json = json;
        this.cursors = cursors;
    }

    void add(PlanListener.Item item) {
        jdbc.sql("""
                insert into plan_item (id, plan, plan_version, year, title, competency, target_level, form, provider, month, curriculum, budget_line, cost, participants, cost_per_person, hours)
                values (:item, :plan, :planVersion, :year, :title, :competency, :targetLevel, :form, :provider, :month, :curriculum, :budgetLine, :cost, :participants, :costPerPerson, :hours)""").paramSource(item).update();
        jdbc.sql("""
                insert into candidate (plan_item, employee, priority)
                select :item, employee, priority from jsonb_to_recordset(:rows::jsonb) as r(employee uuid, priority numeric)""")
                .param("item", item.item())
                .param("rows", json.writeValueAsString(item.candidates()))
                .update();
    }

    /** Who has reached the level is no candidate any more. */
    void settle(List<PlanListener.Closed> closed) {
        if (closed.isEmpty()) return;
        jdbc.sql("""
                update candidate c set needed = false from plan_item i, jsonb_to_recordset(:rows::jsonb) as r(employee uuid, competency text)
                where c.employee = r.employee and c.needed and i.id = c.plan_item and i.competency = r.competency""").param("rows", json.writeValueAsString(closed)).update();
    }

    @Transactional(readOnly = true)
    Page<Line> list(int year, int limit, @Nullable String cursor) {
        var after = cursor == null
                ? new UUID(0, 0).toString()
                : cursors.decode(cursor, 1).getFirst();
        List<Line> rows = jdbc.sql("""
                        select * from (
                            select i.id, year, plan_version, title, competency, target_level, form, provider, month, budget_line, cost, cost_per_person, hours,
                                plan_version < (select max(plan_version) from plan_item where year = :year) as replaced,
                                (select count(*) from candidate c left join employee p on p.id = c.employee
                                    where c.plan_item = i.id and (c.needed and coalesce(p.status, 'AKTIF') = 'AKTIF' or exists (
                                        select from enrolment e join batch b on b.id = e.batch
                                        where b.plan_item = i.id and e.employee = c.employee and e.state in ('CONFIRMED', 'COMPLETED', 'FAILED'))))::int as candidates,
                                (select count(*) from batch b where b.plan_item = i.id and b.state <> 'CANCELLED')::int as batches,
                                (select coalesce(sum(b.confirmed), 0) from batch b where b.plan_item = i.id and b.state <> 'CANCELLED')::int as seated
                            from plan_item i where year = :year and i.id > :after::uuid) as line
                        where not replaced or batches > 0 order by id limit :limit""")
                .param("year", year)
                .param("after", after)
                .param("limit", limit + 1)
                .query(Line.class)
                .list();
        return Page.of(rows, limit, line -> cursors.encode(line.id()));
    }

    /** @throws id.bangkom.chassis.problem.ProblemException PLAN_ITEM_UNKNOWN, or PLAN_ITEM_REPLACED once a later revision was stipulated */
    public PlanLine schedulable(UUID planItem) {
        var line = jdbc.sql("""
                        select id, budget_line, competency, year, plan_version, (select max(plan_version) from plan_item newer where newer.year = i.year) as newest
                        from plan_item i where id = :id""")
                .param("id", planItem)
                .query(PlanLine.class)
                .optional()
                .orElseThrow(() -> PLAN_ITEM_UNKNOWN.because().at("/planItem", "plan-item-unknown"));
        line.requireInForce();
        return line;
    }
}
