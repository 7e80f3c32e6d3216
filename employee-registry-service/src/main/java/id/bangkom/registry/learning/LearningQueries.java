package id.bangkom.registry.learning;

import id.bangkom.chassis.security.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hours of people and of offices. */
@Component
@Transactional(readOnly = true)
public class LearningQueries {
    private final JdbcClient jdbc;

    /**
     * One person's year.
     *
     * @param state BELUM, TERPENUHI, MELEBIHI or BEBAS
     */
    public record Year(
            int year,
            BigDecimal total,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal atMost,
            BigDecimal shortBy,
            String state) {}

    /** @param notCredited why it did not count, as a code */
    public record Learned(
            UUID id,
            UUID activity,
            String form,
            String title,
            @Nullable String provider,
            LocalDate startsOn,
            LocalDate endsOn,
            BigDecimal hours,
            @Nullable String notCredited,
            boolean reversed) {}

    /**
     * @param people active ones of whom hours are asked
     * @param fulfilled those who have them
     * @param shortOf those who do not yet
     */
    record Opd(UUID id, String name, long people, long fulfilled, long shortOf, BigDecimal hours) {}

    private record Line(
            String kind,
            BigDecimal total,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal atMost) {}

    LearningQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Year year(UUID employee, int year) {
        var line = jdbc.sql("""
                        select e.kind, coalesce(y.hours, 0) as total, t.at_least, t.at_most from employee e
                        left join learning_total y on y.employee_id = e.id and y.year = :year
                        left join learning_target t on t.kind = e.kind and :day between t.valid_from and coalesce(t.valid_until, :day) where e.id = :employee""")
                .param("employee", employee)
                .param("year", year)
                .param("day", LocalDate.of(year, 12, 31))
                .query(Line.class)
                .single();
        var target = new Target(line.atLeast, line.atMost);
        return new Year(
                year, line.total, line.atLeast, line.atMost, target.shortBy(line.total), target.state(line.total));
    }

    public List<Learned> records(UUID employee) {
        return jdbc.sql("""
                        select r.id, r.activity, r.form, r.title, r.provider, r.starts_on, r.ends_on, r.hours, r.not_credited,
                            exists (select from learning_entry e where e.record_id = r.id and e.kind = 'REVERSAL') as reversed
                        from learning_record r where r.employee_id = :employee order by r.ends_on desc, r.id limit 200""").param("employee", employee).query(Learned.class).list();
    }

    List<Opd> byOpd(int year, @Nullable UUID opd) {
        return jdbc.sql("""
                        select o.id, o.name, count(*) filter (where t.at_least is not null) as people, count(*) filter (where coalesce(y.hours, 0) >= t.at_least) as fulfilled,
                            count(*) filter (where coalesce(y.hours, 0) < t.at_least) as short_of, coalesce(sum(y.hours), 0) as hours
                        from employee e join unit u on u.id = e.unit_id join unit o on o.id = u.opd_id
                        left join learning_target t on t.kind = e.kind and :day between t.valid_from and coalesce(t.valid_until, :day)
                        left join learning_total y on y.employee_id = e.id and y.year = :year
                        where e.status = 'AKTIF' and (:opd::uuid is null or o.id = :opd::uuid)
                            and (:limit::text is null or u.lineage @> array[(select id from unit where code = :limit)])
                        group by o.id, o.name, o.code
                        having count(*) filter (where t.at_least is not null) > 0 or coalesce(sum(y.hours), 0) > 0 order by o.code""")
                .param("year", year)
                .param("day", LocalDate.of(year, 12, 31))
                .param("opd", opd)
                .param("limit", Actor.current().limitedTo().orElse(null))
                .query(Opd.class)
                .list();
    }
}
