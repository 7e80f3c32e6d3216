package id.bangkom.training.enrolment;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;

import id.bangkom.chassis.web.Cursors;
import id.bangkom.chassis.web.Page;
import id.bangkom.training.roster.Roster;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people of a batch: who holds a seat, who waits, who was there. */
@Repository
@Transactional(readOnly = true)
class ParticipantQueries {
    private final JdbcClient jdbc;
    private final Roster roster;
    private final Cursors cursors;

    /** @param attended sessions that the person was at */
    record Participant(
            UUID enrolment,
            UUID employee,
            String name,
            String opd,
            String state,
            @Nullable String reason,
            BigDecimal priority,
            boolean promoted,
            int attended,
            int sessions,
            @Nullable Integer postTest) {}

    ParticipantQueries(JdbcClient jdbc, Roster roster, Cursors cursors) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.cursors = cursors;
    }

    Page<Participant> list(UUID batch, @Nullable String state, int limit, @Nullable String cursor) {
        if (!jdbc.sql("select exists (select from batch where id = :id)")
                .param("id", batch)
                .query(Boolean.class)
                .single()) throw UNKNOWN_ID.because();
        var rows = jdbc.sql("""
                        select e.id as enrolment, e.employee, coalesce(p.name, '?') as name, coalesce(u.name, '?') as opd, e.state, e.reason, e.priority, e.promoted,
                            (select count(*) from attendance a join session s on s.id = a.session where s.batch = e.batch and a.employee = e.employee)::int as attended,
                            (select count(*) from session s where s.batch = e.batch)::int as sessions, t.score as post_test
                        from enrolment e left join employee p on p.id = e.employee left join unit u on u.id = e.opd
                        left join post_test t on t.batch = e.batch and t.employee = e.employee
                        where e.batch = :batch and (:state::text is null or e.state = :state) and (:own::uuid is null or e.opd = :own) and e.id > :after::uuid
                        order by e.id limit :limit""")
                .param("batch", batch)
                .param("state", state)
                .param("own", roster.ownDepartment().orElse(null))
                .param(
                        "after",
                        cursor == null
                                ? new UUID(0, 0).toString()
                                : cursors.decode(cursor, 1).getFirst())
                .param("limit", limit + 1)
                .query(Participant.class)
                .list();
        return Page.of(rows, limit, one -> cursors.encode(one.enrolment()));
    }
}
