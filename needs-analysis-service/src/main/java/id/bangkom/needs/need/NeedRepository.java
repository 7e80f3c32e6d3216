package id.bangkom.needs.need;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps needs. Priority (project rule D16) = weighted sum of gap, performance, organisation and satisfaction points, 0 to 100, rounded half up to two decimals
 * at the end; weights and points are the rule in force.
 */
@Repository
class NeedRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    NeedRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    NeedCommands.Raised raise(
            int year, List<NeedCommands.Cell> cells, String source, @Nullable String organization, Instant now) {
        var people = jdbc.sql("""
                        with chosen as (select distinct opd, competency from jsonb_to_recordset(:cells::jsonb) as c(opd uuid, competency text)),
                        numbered as (
                            select g.employee, g.opd, g.competency, g.required, g.level - g.required as gap, row_number() over () as number
                            from gap g join chosen c on c.opd = g.opd and c.competency = g.competency where g.shortfall > 0)
                        insert into need as n (id, version, year, employee, opd, competency, target_level, gap, sources, organization, priority, state, raised_at)
                        select uuidv7(), 1, :year, employee, opd, competency, required, gap, array[:source], :organization, 0, 'OPEN', :now from numbered
                        on conflict (tenant, employee, competency, year) where state in ('OPEN', 'PLANNED') do update set
                            version = n.version + 1, gap = excluded.gap, target_level = excluded.target_level, opd = excluded.opd,
                            sources = (select array_agg(distinct one order by one) from unnest(n.sources || excluded.sources) as one),
                            organization = coalesce(excluded.organization, n.organization)
                        returning new.employee, new.version""")
                .param("cells", json.writeValueAsString(cells))
                .param("year", year)
                .param("source", source)
                .param("organization", organization)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Touched(row.getObject("employee", UUID.class), row.getLong("version")))
                .list();
        prioritise(year, people.stream().map(Touched::employee).distinct().toList(), null);
        var fresh = (int) people.stream().filter(one -> one.version == 1).count();
        return new NeedCommands.Raised(fresh, people.size() - fresh);
    }

    private record Touched(UUID employee, long version) {}

    /** Computes the priority of the open needs of these people, or of a department's. */
    void prioritise(int year, @Nullable List<UUID> people, @Nullable UUID opd) {
        jdbc.sql("""
                update need n set priority = round(
                        r.gap_weight * least(100, 100.0 * abs(n.gap) / r.full_gap)
                      + r.performance_weight * coalesce((r.performance_points ->> (select predicate from performance p
                            where p.employee = n.employee and p.year <= n.year order by p.year desc limit 1))::numeric, 0)
                      + r.organization_weight * coalesce((r.organization_points ->> n.organization)::numeric, 0)
                      + r.satisfaction_weight * coalesce((r.satisfaction_points ->> (select grade from unit_satisfaction s
                            where s.unit = n.opd and s.year <= n.year order by s.year desc limit 1))::numeric, 0), 2)
                from priority_rule r
                where r.valid_from <= make_date(n.year, 1, 1) and (r.valid_to is null or r.valid_to > make_date(n.year, 1, 1))
                  and n.year = :year and n.state in ('OPEN', 'PLANNED')
                  and (:people::uuid[] is null or n.employee = any(:people)) and (:opd::uuid is null or n.opd = :opd)""")
                .param("year", year)
                .param("people", people == null ? null : people.toArray(UUID[]::new))
                .param("opd", opd)
                .update();
    }

    /** What decides whether somebody may withdraw it. */
    record Standing(UUID opd, String state) {}

    Standing lock(UUID id) {
        return jdbc.sql("select opd, state from need where id = :id for update")
                .param("id", id)
                .query(Standing.class)
                .optional()
                .orElseThrow(UNKNOWN_ID::because);
    }

    void withdraw(UUID id) {
        jdbc.sql("update need set version = version + 1, state = 'WITHDRAWN' where id = :id")
                .param("id", id)
                .update();
    }

    void settle(List<UUID> people) {
        jdbc.sql("""
                update need n set version = n.version + 1, state = case when active then 'ADDRESSED' else 'WITHDRAWN' end
                from (
                    select open.id, e.status is not null and e.status = 'AKTIF' as active from need open left join employee e on e.id = open.employee
                    left join gap g on g.employee = open.employee and g.competency = open.competency
                    where open.employee = any(:people) and open.state in ('OPEN', 'PLANNED')
                      and (e.status is null or e.status <> 'AKTIF' or g.status = 'VALID' and g.shortfall = 0)) as over
                where n.id = over.id""").param("people", people.toArray(UUID[]::new)).update();
    }

    void notePerformance(UUID employee, int year, String predicate) {
        if (jdbc.sql("""
                insert into performance (employee, year, predicate) select id, :year, :predicate from employee where id = :employee
                on conflict (tenant, employee, year) do update set predicate = excluded.predicate""")
                        .param("employee", employee)
                        .param("year", year)
                        .param("predicate", predicate)
                        .update()
                == 0) throw UNKNOWN_ID.because();
    }

    void noteSatisfaction(UUID unit, int year, String grade) {
        if (jdbc.sql("""
                insert into unit_satisfaction (unit, year, grade) select id, :year, :grade from unit where id = :unit
                on conflict (tenant, unit, year) do update set grade = excluded.grade""")
                        .param("unit", unit)
                        .param("year", year)
                        .param("grade", grade)
                        .update()
                == 0) throw UNKNOWN_ID.because();
    }
}
