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

    /** @param version of the whole list, of which a department sees its own people only */
    record Noted(long version, List<UUID> present) {}

    Noted noted(UUID batch, UUID session) {
        var version = jdbc.sql("select noted from session where id = :session and batch = :batch")
                .param("session", session)
                .param("batch", batch)
                .query(Long.class)
                .optional()
                .orElseThrow(UNKNOWN_ID::because);
        return new Noted(version, present(batch, session));
    }

    private List<UUID> present(UUID batch, UUID session) {
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
