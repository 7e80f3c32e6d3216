package id.bangkom.needs.gap;

import id.bangkom.needs.roster.HeatMapStamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Computes level against standard for many people in one statement. The standard is the position's own one in force, else the default of its class (D14). The
 * level is the newest valid result of assessor, CACT or post-training review; else 0.7 of the supervisor's and 0.3 of the person's own, rounded half up (domain
 * rules 2.4). A result is valid three years (Peraturan BKN 26/2019, art. 29(4)).
 */
@Repository
class GapRepository {
    private final JdbcClient jdbc;
    private final HeatMapStamp stamp;

    /** A department in which something has become different, where its people were counted before, and of one of them perhaps a gap that has closed. */
    record Change(UUID opd, @Nullable UUID oldOpd, @Nullable Closed closed) {}

    record Closed(UUID employee, String competency, int required, int level) {}

    GapRepository(JdbcClient jdbc, HeatMapStamp stamp) {
        this.jdbc = jdbc;
        this.stamp = stamp;
    }

    /**
     * One refresh a tenant at a time: two would count the same cells. For this transaction joins are hashed: what the planner guesses of a list of people is
     * far off, and nested loops over two thousand of them take half a minute.
     */
    void lock() {
        jdbc.sql("""
                select pg_advisory_xact_lock(hashtextextended(current_tenant() || '/gap', 0)),
                    set_config('enable_nestloop', 'off', true), set_config('plan_cache_mode', 'force_custom_plan', true)""").query((row, number) -> number).list();
    }

    /** Drops the gaps of people who are not active here any more; answers the departments they leave. */
    List<UUID> removeLeavers(List<UUID> people) {
        return jdbc.sql("""
                        with gone as (
                            delete from gap g where g.employee = any(:people)
                              and not exists (select from employee e where e.id = g.employee and e.status = 'AKTIF') returning opd)
                        select distinct opd from gone""")
                .param("people", people.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    List<Change> compute(List<UUID> people, LocalDate today, int validYears) {
        return jdbc.sql("""
                        with person as materialized (
                            select id, opd, position, position_class, coalesce(functional_level, '') as functional_level
                            from employee where id = any(:people) and status = 'AKTIF'),
                        asked as (
                            select p.id, r.competency, r.level, 1 as rank from person p join position_requirement r on r.position = p.position
                            where r.valid_from <= :today and (r.valid_to is null or r.valid_to > :today)
                            union all
                            select p.id, r.competency, r.level, 2 from person p join class_requirement r
                              on r.position_class = p.position_class and r.functional_level in (p.functional_level, '')
                            where r.valid_from <= :today and (r.valid_to is null or r.valid_to > :today)
                            union all
                            select p.id, n.code, null, 3 from person p cross join national_competency n),
                        standard as (
                            select distinct on (id, competency) id, competency, level from asked order by id, competency, rank),
                        newest as (
                            select distinct on (employee, competency, source) employee, competency, source, level, assessed_on,
                                (assessed_on + make_interval(years => :validYears))::date as valid_until
                            from assessment where employee = any(:people) and assessed_on <= :today
                            order by employee, competency, source, assessed_on desc),
                        known as (
                            select employee, competency,
                                (array_agg(level order by assessed_on desc, source desc) filter (where formal and valid_until >= :today))[1] as formal,
                                (array_agg(source order by assessed_on desc, source desc) filter (where formal and valid_until >= :today))[1] as formal_source,
                                (array_agg(valid_until order by assessed_on desc, source desc) filter (where formal and valid_until >= :today))[1] as formal_until,
                                max(level) filter (where source = 'SUPERVISOR' and valid_until >= :today) as supervisor,
                                max(level) filter (where source = 'SELF' and valid_until >= :today) as self,
                                min(valid_until) filter (where not formal and valid_until >= :today) as informal_until
                            from newest, lateral (select source in ('ASSESSOR', 'CACT', 'POST_TRAINING')) as f (formal)
                            group by employee, competency),
                        result as (
                            select p.id as employee, s.competency, p.opd, p.position_class, s.level as required, k.supervisor, k.self,
                                coalesce(k.formal, round(0.7 * k.supervisor + 0.3 * k.self), k.supervisor, k.self)::smallint as level,
                                coalesce(k.formal_source, case when k.supervisor is not null and k.self is not null then 'COMBINED'
                                    when k.supervisor is not null then 'SUPERVISOR' when k.self is not null then 'SELF' end) as source,
                                coalesce(k.formal_until, k.informal_until) as valid_until, k.employee is not null as assessed
                            from person p join standard s on s.id = p.id left join known k on k.employee = p.id and k.competency = s.competency),
                        written as (
                            insert into gap as g (employee, competency, opd, position_class, status, required, level, source, supervisor, self, valid_until)
                            select employee, competency, opd, position_class,
                                case when required is null then 'NO_STANDARD' when level is not null then 'VALID'
                                    when assessed then 'ASSESSMENT_EXPIRED' else 'NOT_ASSESSED' end,
                                required, level, source, supervisor, self, valid_until
                            from result order by employee, competency
                            on conflict (tenant, employee, competency) do update set opd = excluded.opd, position_class = excluded.position_class,
                                status = excluded.status, required = excluded.required, level = excluded.level, source = excluded.source,
                                supervisor = excluded.supervisor, self = excluded.self, valid_until = excluded.valid_until
                            where (g.opd, g.position_class, g.status, g.required, g.level, g.source, g.supervisor, g.self, g.valid_until) is distinct from
                                (excluded.opd, excluded.position_class, excluded.status, excluded.required, excluded.level, excluded.source, excluded.supervisor, excluded.self, excluded.valid_until)
                            returning new.employee, new.competency, new.opd, old.opd as old_opd, new.required, new.level,
                                old.shortfall > 0 and new.shortfall = 0 and new.status = 'VALID' as closed)
                        select distinct opd, old_opd, case when closed then employee end as employee, case when closed then competency end as competency,
                            case when closed then required end as required, case when closed then level end as level
                        from written""")
                .param("people", people.toArray(UUID[]::new))
                .param("validYears", validYears)
                .param("today", today)
                .query(GapRepository::change)
                .list();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        var employee = row.getObject("employee", UUID.class);
        return new Change(
                row.getObject("opd", UUID.class),
                row.getObject("old_opd", UUID.class),
                employee == null
                        ? null
                        : new Closed(
                                employee, row.getString("competency"), row.getInt("required"), row.getInt("level")));
    }

    /** Counts the heat map's cells of these departments again. */
    void recount(Collection<UUID> departments) {
        if (departments.isEmpty()) return;
        var ids = departments.toArray(UUID[]::new);
        jdbc.sql("delete from gap_cell where opd = any(:departments)")
                .param("departments", ids)
                .update();
        jdbc.sql("""
                insert into gap_cell (opd, competency, position_class, people, rated, below, shortfall, expired, unassessed, no_standard)
                select opd, competency, position_class, count(*), count(*) filter (where status = 'VALID'), count(*) filter (where shortfall > 0), sum(shortfall),
                    count(*) filter (where status = 'ASSESSMENT_EXPIRED'), count(*) filter (where status = 'NOT_ASSESSED'), count(*) filter (where status = 'NO_STANDARD')
                from gap where opd = any(:departments) group by opd, competency, position_class""").param("departments", ids).update();
        stamp.renew();
    }

    List<UUID> expired(LocalDate today) {
        return jdbc.sql("select distinct employee from gap where status = 'VALID' and valid_until < :today")
                .param("today", today)
                .query(UUID.class)
                .list();
    }
}
