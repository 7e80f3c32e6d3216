package id.bangkom.registry.learning;

import id.bangkom.chassis.security.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * @param exportedHours whole ones, as SIASN takes them: the rest is cut off
     * @param notCredited why it did not count, as a code
     * @param entries of the ledger, the credit and perhaps its reversal
     */
    public record Learned(
            UUID id,
            UUID activity,
            String form,
            String title,
            @Nullable String provider,
            LocalDate startsOn,
            LocalDate endsOn,
            BigDecimal hours,
            int exportedHours,
            @Nullable String notCredited,
            boolean reversed,
            List<Entry> entries) {}

    /** @param kind CREDIT or REVERSAL, of which the hours are negative */
    public record Entry(
            String kind,
            BigDecimal hours,
            OffsetDateTime at,
            @Nullable String reason) {}

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
        var entries = entries(employee);
        return jdbc.sql("""
                        select id, activity, form, title, provider, starts_on, ends_on, hours, not_credited
                        from learning_record where employee_id = :employee order by ends_on desc, id limit 200""")
                .param("employee", employee)
                .query((row, number) -> {
                    var hours = row.getBigDecimal("hours");
                    var id = row.getObject("id", UUID.class);
                    var own = entries.getOrDefault(id, List.of());
                    return new Learned(
                            id,
                            row.getObject("activity", UUID.class),
                            row.getString("form"),
                            row.getString("title"),
                            row.getString("provider"),
                            row.getObject("starts_on", LocalDate.class),
                            row.getObject("ends_on", LocalDate.class),
                            hours,
                            hours.intValue(),
                            row.getString("not_credited"),
                            own.size() > 1,
                            own);
                })
                .list();
    }

    private Map<UUID, List<Entry>> entries(UUID employee) {
        var byRecord = new HashMap<UUID, List<Entry>>();
        jdbc.sql(
                        "select record_id, kind, hours, at, reason from learning_entry where employee_id = :employee order by at, kind")
                .param("employee", employee)
                .query(row -> {
                    byRecord.computeIfAbsent(row.getObject("record_id", UUID.class), id -> new ArrayList<>())
                            .add(new Entry(
                                    row.getString("kind"),
                                    row.getBigDecimal("hours"),
                                    row.getObject("at", OffsetDateTime.class),
                                    row.getString("reason")));
                });
        return byRecord;
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
