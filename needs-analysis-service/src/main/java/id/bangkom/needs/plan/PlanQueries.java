package id.bangkom.needs.plan;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Plans as lists and as the screen of one plan. */
@Repository
@Transactional(readOnly = true)
class PlanQueries {
    private final JdbcClient jdbc;

    /** @param cost rupiah of all lines */
    record Summary(UUID id, int year, int revision, String state, int items, int people, long cost) {}

    record Item(
            UUID id,
            long version,
            String title,
            String competency,
            int targetLevel,
            String form,
            String provider,
            int month,
            @Nullable String curriculum,
            UUID budgetLine,
            String budgetLineName,
            BigDecimal hours,
            long costPerPerson,
            int participants,
            long cost,
            int departments) {}

    record Step(
            String state,
            String name,
            OffsetDateTime at,
            @Nullable String reason) {}

    /** @param remaining rupiah under the ceiling, negative when the plan exceeds it */
    record Budget(UUID line, String code, String name, long ceiling, long planned, long remaining) {}

    /**
     * @param needs of the year, whoever they are of and whatever became of them
     * @param uncovered departments with open needs of the year that no line of the plan answers
     */
    record Detail(
            UUID id,
            long version,
            int year,
            int revision,
            String state,
            @Nullable String reason,
            int needs,
            List<Item> items,
            List<Step> steps,
            List<Budget> budget,
            List<String> uncovered) {}

    PlanQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Summary> list(@Nullable Integer year) {
        return jdbc.sql("""
                        select p.id, p.year, p.revision, p.state, count(i.id)::int as items, coalesce(sum(i.participants), 0)::int as people, coalesce(sum(i.cost), 0)::bigint as cost
                        from plan p left join plan_item i on i.plan = p.id where :year::int is null or p.year = :year
                        group by p.id, p.year, p.revision, p.state order by p.year desc, p.revision desc limit 200""").param("year", year).query(Summary.class).list();
    }

    Detail get(UUID id) {
        record Row(
                long version,
                int year,
                int revision,
                String state,
                @Nullable String reason) {}
        var plan = jdbc.sql("select version, year, revision, state, reason from plan where id = :id")
                .param("id", id)
                .query(Row.class)
                .optional()
                .orElseThrow(UNKNOWN_ID::because);
        return new Detail(
                id,
                plan.version,
                plan.year,
                plan.revision,
                plan.state,
                plan.reason,
                needs(plan.year),
                items(id),
                steps(id),
                budget(id, plan.year),
                uncovered(id, plan.year));
    }

    private int needs(int year) {
        return jdbc.sql("select count(*) from need where year = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    private List<Item> items(UUID plan) {
        return jdbc.sql("""
                        select i.id, i.version, i.title, i.competency, i.target_level, i.form, i.provider, i.month, i.curriculum, i.budget_line, l.name as budget_line_name,
                            i.hours, i.cost_per_person, i.participants, i.cost,
                            (select count(distinct n.opd) from plan_item_need x join need n on n.id = x.need where x.item = i.id)::int as departments
                        from plan_item i join budget_line l on l.id = i.budget_line where i.plan = :plan order by i.month, i.title""").param("plan", plan).query(Item.class).list();
    }

    private List<Step> steps(UUID plan) {
        return jdbc.sql("select state, name, at, reason from plan_step where plan = :plan order by at")
                .param("plan", plan)
                .query(Step.class)
                .list();
    }

    private List<Budget> budget(UUID plan, int year) {
        return jdbc.sql("""
                        select l.id as line, l.code, l.name, l.ceiling, coalesce(sum(i.cost), 0)::bigint as planned, (l.ceiling - coalesce(sum(i.cost), 0))::bigint as remaining
                        from budget_line l left join plan_item i on i.budget_line = l.id and i.plan = :plan where l.year = :year
                        group by l.id, l.code, l.name, l.ceiling order by l.code""")
                .param("plan", plan)
                .param("year", year)
                .query(Budget.class)
                .list();
    }

    private List<String> uncovered(UUID plan, int year) {
        return jdbc.sql("""
                        select u.name from unit u where exists (select from need n where n.opd = u.id and n.year = :year and n.state in ('OPEN', 'PLANNED'))
                          and not exists (select from plan_item i join plan_item_need x on x.item = i.id join need n on n.id = x.need where i.plan = :plan and n.opd = u.id)
                        order by u.name limit 200""")
                .param("plan", plan)
                .param("year", year)
                .query(String.class)
                .list();
    }
}
