package id.bangkom.training.attendance;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;

import id.bangkom.training.roster.Roster;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who was at a session. */
@Repository
@Transactional(readOnly = true)
class AttendanceQueries {
    private final JdbcClient jdbc;
    private final Roster roster;

    AttendanceQueries(JdbcClient jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    /** Of a department, its own people only. */
    List<UUID> present(UUID batch, UUID session) {
        if (!jdbc.sql("select exists (select from session where id = :session and batch = :batch)")
                .param("session", session)
                .param("batch", batch)
                .query(Boolean.class)
                .single()) throw UNKNOWN_ID.because();
        return jdbc.sql("""
                        select a.employee from attendance a join enrolment e on e.batch = :batch and e.employee = a.employee
                        where a.session = :session and (:own::uuid is null or e.opd = :own) order by a.employee""")
                .param("batch", batch)
                .param("session", session)
                .param("own", roster.ownDepartment().orElse(null))
                .query(UUID.class)
                .list();
    }
}
