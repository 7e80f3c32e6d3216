package id.bangkom.evaluation.review;

import id.bangkom.chassis.web.Cursors;
import id.bangkom.chassis.web.Page;
import id.bangkom.evaluation.roster.Roster;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reviews as a list of what is to be done and until when. */
@Repository
@Transactional(readOnly = true)
class ReviewQueries {
    private final JdbcClient jdbc;
    private final Roster roster;
    private final Cursors cursors;
    private final Clock clock;

    /** @param state WAITING before it opens, OPEN, COMPLETED, or CLOSED when nobody filled it in */
    record Line(
            UUID id,
            long version,
            UUID batch,
            String batchName,
            UUID employee,
            String name,
            String opd,
            String competency,
            int targetLevel,
            LocalDate opensOn,
            LocalDate closesOn,
            String state,
            @Nullable BigDecimal score) {}

    ReviewQueries(JdbcClient jdbc, Roster roster, Cursors cursors, Clock clock) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.cursors = cursors;
        this.clock = clock;
    }

    Page<Line> list(@Nullable String state, @Nullable UUID batch, int limit, @Nullable String cursor) {
        var after = cursor == null ? List.of("0001-01-01", new UUID(0, 0).toString()) : cursors.decode(cursor, 2);
        var rows = jdbc.sql("""
                        select * from (
                            select r.id, r.version, r.batch, coalesce(b.name, '?') as batch_name, r.employee, coalesce(e.name, '?') as name, coalesce(u.name, '?') as opd,
                                r.competency, r.target_level, r.opens_on, r.closes_on, r.score,
                                case when r.completed_on is not null then 'COMPLETED' when :today < r.opens_on then 'WAITING'
                                    when :today <= r.closes_on then 'OPEN' else 'CLOSED' end as state
                            from review r left join batch b on b.id = r.batch left join employee e on e.id = r.employee left join unit u on u.id = e.opd
                            where (:own::uuid is null or e.opd = :own) and (:batch::uuid is null or r.batch = :batch)
                              and (r.opens_on, r.id) > (:day::date, :after::uuid)) as line
                        where :state::text is null or state = :state order by opens_on, id limit :limit""")
                .param("today", LocalDate.now(clock))
                .param("own", roster.ownDepartment().orElse(null))
                .param("batch", batch)
                .param("day", after.get(0))
                .param("after", after.get(1))
                .param("state", state)
                .param("limit", limit + 1)
                .query(Line.class)
                .list();
        return Page.of(rows, limit, line -> cursors.encode(line.opensOn(), line.id()));
    }
}
