package id.bangkom.needs.budget;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The copy of the budget lines, with what the plan in work already asks of each. */
@Repository
class BudgetLines {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    /**
     * @param ceiling in rupiah
     * @param planned rupiah that the newest plan of the year asks of this line
     */
    record Line(UUID id, int year, String code, String name, long ceiling, long planned) {}

    BudgetLines(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void put(List<BudgetListener.BudgetLine> lines) {
        if (lines.isEmpty()) return;
        jdbc.sql("""
                insert into budget_line (id, version, year, code, name, ceiling)
                select id, version, year, code, name, ceiling
                from jsonb_to_recordset(:rows::jsonb) as r(id uuid, version bigint, year int, code text, name text, ceiling bigint)
                on conflict (tenant, id) do update set version = excluded.version, year = excluded.year, code = excluded.code, name = excluded.name,
                    ceiling = excluded.ceiling
                where budget_line.version < excluded.version""").param("rows", json.writeValueAsString(lines)).update();
    }

    @Transactional(readOnly = true)
    List<Line> list(int year) {
        return jdbc.sql("""
                        select l.id, l.year, l.code, l.name, l.ceiling, coalesce((
                            select sum(i.cost) from plan_item i join plan p on p.id = i.plan
                            where i.budget_line = l.id and p.state not in ('REJECTED', 'REPLACED')
                              and p.revision = (select max(revision) from plan newest where newest.year = l.year and newest.state not in ('REJECTED', 'REPLACED'))), 0) as planned
                        from budget_line l where l.year = :year order by l.code""").param("year", year).query(Line.class).list();
    }
}
