package id.bangkom.training.batch;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;

import id.bangkom.chassis.web.Cursors;
import id.bangkom.chassis.web.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The board of batches, and one batch with its sessions. */
@Repository
@Transactional(readOnly = true)
class BatchQueries {
    private static final String COLUMNS = """
            b.id, b.version, b.name, c.name as course, c.form, c.competency, c.target_level, c.hours, c.tested, b.provider, b.state, b.starts_on, b.ends_on, b.capacity,
            b.confirmed, b.cost,
            (select count(*) from enrolment e where e.batch = b.id and e.state = 'NOMINATED')::int as nominated,
            (select count(*) from enrolment e where e.batch = b.id and e.state = 'WAITLISTED')::int as waitlisted,
            (select count(*) from enrolment e where e.batch = b.id and e.state = 'COMPLETED')::int as completed,
            (select count(*) from enrolment e where e.batch = b.id and e.state = 'FAILED')::int as failed,
            (select count(*) from enrolment e where e.batch = b.id and e.promoted)::int as promoted,
            (select count(distinct e.opd) from enrolment e where e.batch = b.id and e.state in ('CONFIRMED', 'COMPLETED', 'FAILED'))::int as departments""";

    private final JdbcClient jdbc;
    private final Cursors cursors;

    /** @param departments distinct OPD with a confirmed or finished place */
    record Card(
            UUID id,
            long version,
            String name,
            String course,
            String form,
            String competency,
            int targetLevel,
            BigDecimal hours,
            boolean tested,
            String provider,
            String state,
            LocalDate startsOn,
            LocalDate endsOn,
            int capacity,
            int confirmed,
            long cost,
            int nominated,
            int waitlisted,
            int completed,
            int failed,
            int promoted,
            int departments) {}

    /**
     * What all batches of a list come to.
     *
     * @param people distinct ones with a confirmed or finished place; who sits in two batches is one
     * @param departments distinct OPD over all of them
     */
    record Totals(int batches, int people, int completed, int failed, int promoted, int departments) {}

    record Meeting(UUID id, OffsetDateTime startsAt, OffsetDateTime endsAt, int present) {}

    record Detail(
            Card batch,
            UUID planItem,
            @Nullable String singleOpdReason,
            int minDistinctOpd,
            int maxShare,
            List<Meeting> sessions,
            List<Batch.Share> shares) {}

    BatchQueries(JdbcClient jdbc, Cursors cursors) {
        this.jdbc = jdbc;
        this.cursors = cursors;
    }

    Page<Card> list(
            @Nullable Integer year,
            @Nullable String state,
            @Nullable UUID planItem,
            int limit,
            @Nullable String cursor) {
        var after = cursor == null ? List.of("0001-01-01", new UUID(0, 0).toString()) : cursors.decode(cursor, 2);
        var rows = jdbc.sql("select " + COLUMNS + " " + """
                        from batch b join course c on c.id = b.course
                        where (:year::int is null or extract(year from b.ends_on) = :year) and (:state::text is null or b.state = :state)
                          and (:planItem::uuid is null or b.plan_item = :planItem) and (b.starts_on, b.id) > (:day::date, :after::uuid)
                        order by b.starts_on, b.id limit :limit""")
                .param("year", year)
                .param("state", state)
                .param("planItem", planItem)
                .param("day", after.get(0))
                .param("after", after.get(1))
                .param("limit", limit + 1)
                .query(Card.class)
                .list();
        return Page.of(rows, limit, card -> cursors.encode(card.startsOn(), card.id()));
    }

    Totals totals(int year, @Nullable String state) {
        return jdbc.sql("""
                        select count(distinct b.id)::int as batches,
                            count(distinct e.employee) filter (where e.state in ('CONFIRMED', 'COMPLETED', 'FAILED'))::int as people,
                            count(*) filter (where e.state = 'COMPLETED')::int as completed,
                            count(*) filter (where e.state = 'FAILED')::int as failed,
                            count(*) filter (where e.promoted)::int as promoted,
                            count(distinct e.opd) filter (where e.state in ('CONFIRMED', 'COMPLETED', 'FAILED'))::int as departments
                        from batch b left join enrolment e on e.batch = b.id
                        where extract(year from b.ends_on) = :year and (:state::text is null or b.state = :state)""")
                .param("year", year)
                .param("state", state)
                .query(Totals.class)
                .single();
    }

    Detail get(UUID id) {
        record Mix(UUID planItem, @Nullable String singleOpdReason, int minDistinctOpd, int maxShare) {}
        var card = jdbc.sql("select " + COLUMNS + " from batch b join course c on c.id = b.course where b.id = :id")
                .param("id", id)
                .query(Card.class)
                .optional()
                .orElseThrow(UNKNOWN_ID::because);
        var mix = jdbc.sql("select plan_item, single_opd_reason, min_distinct_opd, max_share from batch where id = :id")
                .param("id", id)
                .query(Mix.class)
                .single();
        var sessions = jdbc.sql("""
                        select id, starts_at, ends_at, (select count(*) from attendance a where a.session = s.id)::int as present
                        from session s where batch = :id order by starts_at""").param("id", id).query(Meeting.class).list();
        var shares = jdbc.sql("""
                        select coalesce(u.name, '?') as opd, count(*)::int as seats from enrolment e left join unit u on u.id = e.opd
                        where e.batch = :id and e.state in ('CONFIRMED', 'COMPLETED', 'FAILED') group by 1 order by 2 desc, 1""").param("id", id).query(Batch.Share.class).list();
        return new Detail(card, mix.planItem, mix.singleOpdReason, mix.minDistinctOpd, mix.maxShare, sessions, shares);
    }
}
