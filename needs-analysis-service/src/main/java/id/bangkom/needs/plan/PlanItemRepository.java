package id.bangkom.needs.plan;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;

import id.bangkom.chassis.web.ETag;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the lines of plans and the needs that each line answers. */
@Repository
class PlanItemRepository {
    private static final String COLUMNS =
            "id, plan, version, title, competency, target_level, form, provider, month, curriculum, budget_line, hours, cost_per_person, participants";

    private final JdbcClient jdbc;

    PlanItemRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PlanItem> of(Plan.Id plan) {
        return jdbc.sql("select " + COLUMNS + " from plan_item where plan = :plan order by id")
                .param("plan", plan.value())
                .query(PlanItemRepository::read)
                .list();
    }

    PlanItem get(Plan.Id plan, PlanItem.Id id) {
        return jdbc.sql("select " + COLUMNS + " from plan_item where plan = :plan and id = :id")
                .param("plan", plan.value())
                .param("id", id.value())
                .query(PlanItemRepository::read)
                .optional()
                .orElseThrow(UNKNOWN_ID::because);
    }

    /**
     * The most urgent open needs that fit; of equally urgent people those on no line of the year yet come first (all are to be reached before anybody is twice),
     * and departments take turns. They count as planned from now on. Who is planned is looked up once, not person by person: a year's needs may be newer than what
     * PostgreSQL knows of the table.
     */
    List<UUID> choose(int year, String competency, @Nullable List<UUID> departments, int most) {
        return jdbc.sql("""
                        update need set state = 'PLANNED', version = version + 1 where state = 'OPEN' and id in (
                            select id from (
                                select id, priority, planned, row_number() over (partition by opd, planned order by priority desc, id) as turn
                                from (select *, employee in (select employee from need where year = :year and state = 'PLANNED') as planned from need) n
                                where year = :year and competency = :competency and state = 'OPEN'
                                  and (:departments::uuid[] is null or opd = any(:departments))) as open
                            order by priority desc, planned, turn, id limit :most)
                        returning id""")
                .param("year", year)
                .param("competency", competency)
                .param("departments", departments == null ? null : departments.toArray(UUID[]::new))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    void add(PlanItem item, List<UUID> needs) {
        bind(
                        "insert into plan_item (" + COLUMNS
                                + ", cost) values (:id, :plan, :version, :title, :competency, :targetLevel, :form, :provider, :month, "
                                + ":curriculum, :budgetLine, :hours, :costPerPerson, :participants, :cost)",
                        item)
                .update();
        jdbc.sql("insert into plan_item_need (item, need) select :item, unnest(:needs::uuid[])")
                .param("item", item.id().value())
                .param("needs", needs.toArray(UUID[]::new))
                .update();
    }

    void replace(PlanItem before, PlanItem after) {
        var moved = bind("""
                update plan_item set version = :version, title = :title, target_level = :targetLevel, form = :form, provider = :provider, month = :month,
                    curriculum = :curriculum, budget_line = :budgetLine, hours = :hours, cost_per_person = :costPerPerson, participants = :participants, cost = :cost
                where id = :id and plan = :plan and competency = :competency and version = :before""", after).param("before", before.version()).update();
        if (moved == 0) throw ETag.stale(get(before.plan(), before.id()), after);
    }

    /** The line goes, its needs are open again. */
    void remove(PlanItem item) {
        jdbc.sql(
                        "update need set state = 'OPEN', version = version + 1 where state = 'PLANNED' and id in (select need from plan_item_need where item = :id)")
                .param("id", item.id().value())
                .update();
        var gone = jdbc.sql("delete from plan_item where id = :id and version = :version")
                .param("id", item.id().value())
                .param("version", item.version())
                .update();
        if (gone == 0) throw ETag.stale(get(item.plan(), item.id()), item);
    }

    /** Copies all lines and their needs into a revision. */
    void copy(Plan.Id from, Plan.Id to) {
        jdbc.sql("""
                with copied as materialized (select i.*, uuidv7() as fresh from plan_item i where plan = :from),
                lines as (
                    insert into plan_item (id, plan, version, title, competency, target_level, form, provider, month, curriculum, budget_line, hours, cost_per_person, participants, cost)
                    select fresh, :to, 1, title, competency, target_level, form, provider, month, curriculum, budget_line, hours, cost_per_person, participants, cost from copied
                    returning id)
                insert into plan_item_need (item, need) select c.fresh, n.need from copied c join plan_item_need n on n.item = c.id where c.fresh in (select id from lines)""").param("from", from.value()).param("to", to.value()).update();
    }

    boolean knowsBudgetLine(UUID line, int year) {
        return jdbc.sql("select exists (select from budget_line where id = :id and year = :year)")
                .param("id", line)
                .param("year", year)
                .query(Boolean.class)
                .single();
    }

    boolean hasPeopleOutside(PlanItem.Id item, UUID department) {
        return jdbc.sql(
                        "select exists (select from plan_item_need i join need n on n.id = i.need where i.item = :item and n.opd <> :department)")
                .param("item", item.value())
                .param("department", department)
                .query(Boolean.class)
                .single();
    }

    /** Who should take part in a line, the most urgent first: those who still have the need. */
    List<PlanItemStipulated.Candidate> candidates(PlanItem.Id item) {
        return jdbc.sql("""
                        select n.employee, n.priority from plan_item_need i join need n on n.id = i.need where i.item = :item and n.state not in ('ADDRESSED', 'WITHDRAWN') order by n.priority desc, n.employee""")
                .param("item", item.value())
                .query(PlanItemStipulated.Candidate.class)
                .list();
    }

    private JdbcClient.StatementSpec bind(String sql, PlanItem item) {
        return jdbc.sql(sql)
                .param("id", item.id().value())
                .param("plan", item.plan().value())
                .param("version", item.version())
                .param("title", item.title())
                .param("competency", item.competency())
                .param("targetLevel", item.targetLevel())
                .param("form", item.form())
                .param("provider", item.provider())
                .param("month", item.month())
                .param("curriculum", item.curriculum())
                .param("budgetLine", item.budgetLine())
                .param("hours", item.hours())
                .param("costPerPerson", item.costPerPerson())
                .param("participants", item.participants())
                .param("cost", item.cost());
    }

    private static PlanItem read(ResultSet row, int number) throws SQLException {
        BigDecimal hours = row.getBigDecimal("hours");
        return new PlanItem(
                new PlanItem.Id(row.getObject("id", UUID.class)),
                new Plan.Id(row.getObject("plan", UUID.class)),
                row.getLong("version"),
                row.getString("title"),
                row.getString("competency"),
                row.getInt("target_level"),
                row.getString("form"),
                row.getString("provider"),
                row.getInt("month"),
                row.getString("curriculum"),
                row.getObject("budget_line", UUID.class),
                hours,
                row.getLong("cost_per_person"),
                row.getInt("participants"));
    }
}
