package id.bangkom.training.enrolment;

import static id.bangkom.chassis.problem.ChassisProblem.STALE_VERSION;
import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps enrolments and the hours in which confirmed people are busy. Callers hold the batch's lock. */
@Repository
class EnrolmentRepository {
    private static final String COLUMNS =
            "e.id, e.version, e.batch, e.employee, e.opd, e.state, e.priority, e.nominated_at, e.promoted";
    /** D21: priority, then who came first, then NIP. */
    private static final String IN_TURN = " order by e.priority desc, e.nominated_at, p.nip";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    EnrolmentRepository(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    UUID batchOf(UUID id) {
        return jdbc.sql("select batch from enrolment where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElseThrow(UNKNOWN_ID::because);
    }

    Enrolment get(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from enrolment e where e.id = :id")
                .param("id", id)
                .query(EnrolmentRepository::read)
                .optional()
                .orElseThrow(UNKNOWN_ID::because);
    }

    List<Enrolment> inTurn(UUID batchId, Enrolment.State state) {
        return jdbc.sql("select " + COLUMNS
                        + " from enrolment e left join employee p on p.id = e.employee where e.batch = :batch and e.state = :state"
                        + IN_TURN)
                .param("batch", batchId)
                .param("state", state.name())
                .query(EnrolmentRepository::read)
                .list();
    }

    void add(List<Enrolment.Nominated> nominated) {
        batch.batchUpdate(
                "insert into enrolment (id, version, batch, employee, opd, state, priority, nominated_at) values (?, 1, ?, ?, ?, 'NOMINATED', ?, ?)",
                nominated,
                500,
                (insert, one) -> {
                    insert.setObject(1, one.person().id());
                    insert.setObject(2, one.person().batch());
                    insert.setObject(3, one.person().employee());
                    insert.setObject(4, one.person().opd());
                    insert.setBigDecimal(5, one.person().priority());
                    insert.setTimestamp(6, Timestamp.from(one.person().nominatedAt()));
                });
    }

    void replace(Enrolment before, Enrolment after) {
        var promoted = after instanceof Enrolment.Confirmed confirmed && confirmed.promoted();
        var moved = jdbc.sql(
                        "update enrolment set version = version + 1, state = :state, promoted = promoted or :promoted where id = :id and version = :version")
                .param("state", after.state().name())
                .param("promoted", promoted)
                .param("id", before.person().id())
                .param("version", before.person().version())
                .update();
        if (moved == 0) throw STALE_VERSION.because();
        if (after instanceof Enrolment.Confirmed) book(after.person());
        else if (before instanceof Enrolment.Confirmed) unbook(before.person());
    }

    private void book(Enrolment.Person person) {
        jdbc.sql("""
                insert into booking (employee, session, batch, during)
                select :employee, id, batch, tstzrange(starts_at, ends_at) from session where batch = :batch""")
                .param("employee", person.employee())
                .param("batch", person.batch())
                .update();
    }

    private void unbook(Enrolment.Person person) {
        jdbc.sql("delete from booking where employee = :employee and batch = :batch")
                .param("employee", person.employee())
                .param("batch", person.batch())
                .update();
    }

    /** Cancels everybody at once, when the batch itself is cancelled; answers who had a place or waited for one. */
    List<Enrolment> cancelAll(UUID batchId) {
        jdbc.sql("delete from booking where batch = :batch")
                .param("batch", batchId)
                .update();
        return jdbc.sql(
                        "update enrolment e set version = version + 1, state = 'CANCELLED' where batch = :batch and state in ('NOMINATED', 'WAITLISTED', 'CONFIRMED') returning "
                                + COLUMNS)
                .param("batch", batchId)
                .query(EnrolmentRepository::read)
                .list();
    }

    /** The place on the waitlist, from 1. Only those who are level in all but NIP are looked up on the roster: thousands may wait. */
    int waitlistPosition(Enrolment.Person person) {
        return jdbc.sql("""
                        select 1 + (
                            select count(*)::int from enrolment where batch = :batch and state = 'WAITLISTED' and priority >= :priority
                                and (priority > :priority or nominated_at < :at)) + (
                            select count(*)::int from enrolment e left join employee p on p.id = e.employee
                            where e.batch = :batch and e.state = 'WAITLISTED' and e.priority = :priority and e.nominated_at = :at and e.id <> :id
                                and coalesce(p.nip, '') < coalesce((select nip from employee where id = :employee), ''))""")
                .param("batch", person.batch())
                .param("priority", person.priority())
                .param("at", Timestamp.from(person.nominatedAt()))
                .param("employee", person.employee())
                .param("id", person.id())
                .query(Integer.class)
                .single();
    }

    private static Enrolment read(ResultSet row, int number) throws SQLException {
        var person = new Enrolment.Person(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("batch", UUID.class),
                row.getObject("employee", UUID.class),
                row.getObject("opd", UUID.class),
                row.getBigDecimal("priority"),
                row.getTimestamp("nominated_at").toInstant());
        var state = Enrolment.State.valueOf(row.getString("state"));
        return switch (state) {
            case NOMINATED -> new Enrolment.Nominated(person);
            case WAITLISTED -> new Enrolment.Waitlisted(person);
            case CONFIRMED -> new Enrolment.Confirmed(person, row.getBoolean("promoted"));
            case CANCELLED, COMPLETED, FAILED -> new Enrolment.Ended(person, state);
        };
    }
}
