package id.bangkom.evaluation.result;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;

import id.bangkom.chassis.web.Cursors;
import id.bangkom.chassis.web.Page;
import id.bangkom.evaluation.learning.Gain;
import id.bangkom.evaluation.roster.Roster;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What came of the batches: participation, learning, behaviour, closed gaps. */
@Repository
@Transactional(readOnly = true)
class ResultQueries {
    private static final String SUMMARY = """
            b.id, b.name, b.form, b.competency, b.target_level, b.starts_on, b.ends_on, b.state, b.tested,
            (select count(*) from participant p where p.batch = b.id and p.state <> 'CANCELLED')::int as participants,
            (select count(*) from participant p where p.batch = b.id and p.state = 'COMPLETED')::int as completed,
            (select count(*) from participant p where p.batch = b.id and p.state = 'FAILED')::int as failed,
            (select round(avg(score), 2) from test_result t where t.batch = b.id and t.moment = 'PRE') as mean_pre,
            (select round(avg(score), 2) from test_result t where t.batch = b.id and t.moment = 'POST') as mean_post,
            (select count(*) from review r where r.batch = b.id)::int as reviews,
            (select count(*) from review r where r.batch = b.id and r.completed_on is not null)::int as reviews_completed,
            (select round(avg(score), 2) from review r where r.batch = b.id) as mean_review,
            (select count(*) from review r where r.batch = b.id and r.completed_on is not null and exists (
                select from closed_gap g where g.employee = r.employee and g.competency = r.competency and g.closed_on >= r.completed_on))::int as gaps_closed""";

    private final JdbcClient jdbc;
    private final Cursors cursors;
    private final Roster roster;

    /**
     * @param meanReview index 25 to 100; null without a completed review
     * @param gapsClosed people whose gap closed on or after the day of their review: an association, not a cause
     */
    record Summary(
            UUID id,
            String name,
            String form,
            String competency,
            int targetLevel,
            LocalDate startsOn,
            LocalDate endsOn,
            String state,
            boolean tested,
            int participants,
            int completed,
            int failed,
            @Nullable BigDecimal meanPre,
            @Nullable BigDecimal meanPost,
            int reviews,
            int reviewsCompleted,
            @Nullable BigDecimal meanReview,
            int gapsClosed) {}

    record Person(
            UUID employee,
            String name,
            String opd,
            String state,
            @Nullable Integer pre,
            @Nullable Integer post,
            @Nullable Gain gain,
            @Nullable BigDecimal review,
            boolean gapClosed) {}

    record Results(Summary batch, List<Person> people) {}

    ResultQueries(JdbcClient jdbc, Cursors cursors, Roster roster) {
        this.jdbc = jdbc;
        this.cursors = cursors;
        this.roster = roster;
    }

    Page<Summary> list(@Nullable Integer year, int limit, @Nullable String cursor) {
        var after = cursor == null ? List.of("0001-01-01", new UUID(0, 0).toString()) : cursors.decode(cursor, 2);
        var rows = jdbc.sql("select " + SUMMARY + " " + """
                        from batch b where (:year::int is null or extract(year from b.ends_on) = :year) and (b.starts_on, b.id) > (:day::date, :after::uuid)
                        order by b.starts_on, b.id limit :limit""")
                .param("year", year)
                .param("day", after.get(0))
                .param("after", after.get(1))
                .param("limit", limit + 1)
                .query(Summary.class)
                .list();
        return Page.of(rows, limit, one -> cursors.encode(one.startsOn(), one.id()));
    }

    Results get(UUID id) {
        var batch = jdbc.sql("select " + SUMMARY + " from batch b where b.id = :id")
                .param("id", id)
                .query(Summary.class)
                .optional()
                .orElseThrow(UNKNOWN_ID::because);
        record Row(
                UUID employee,
                String name,
                String opd,
                String state,
                @Nullable Integer pre,
                @Nullable Integer post,
                @Nullable BigDecimal review,
                boolean gapClosed) {}
        var people = jdbc.sql("""
                        select p.employee, coalesce(e.name, '?') as name, coalesce(u.name, '?') as opd, p.state, pre.score as pre, post.score as post, r.score as review,
                            r.completed_on is not null and exists (
                                select from closed_gap g where g.employee = p.employee and g.competency = r.competency and g.closed_on >= r.completed_on) as gap_closed
                        from participant p left join employee e on e.id = p.employee left join unit u on u.id = e.opd
                        left join test_result pre on pre.batch = p.batch and pre.employee = p.employee and pre.moment = 'PRE'
                        left join test_result post on post.batch = p.batch and post.employee = p.employee and post.moment = 'POST'
                        left join review r on r.batch = p.batch and r.employee = p.employee
                        where p.batch = :batch and p.state <> 'CANCELLED' and (:own::uuid is null or e.opd = :own) order by 2, 1 limit 10000""")
                .param("batch", id)
                .param("own", roster.ownDepartment().orElse(null))
                .query(Row.class)
                .list();
        return new Results(
                batch,
                people.stream()
                        .map(row -> new Person(
                                row.employee,
                                row.name,
                                row.opd,
                                row.state,
                                row.pre,
                                row.post,
                                row.pre == null || row.post == null ? null : Gain.of(row.pre, row.post),
                                row.review,
                                row.gapClosed))
                        .toList());
    }
}
