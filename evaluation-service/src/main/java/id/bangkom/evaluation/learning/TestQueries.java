package id.bangkom.evaluation.learning;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;

import id.bangkom.evaluation.roster.Roster;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The scores of one test, as they are entered. */
@Repository
@Transactional(readOnly = true)
class TestQueries {
    private final JdbcClient jdbc;
    private final Roster roster;

    /** @param version of the whole test, of which a department sees its own people only */
    record Test(long version, List<TestRepository.Score> scores) {}

    TestQueries(JdbcClient jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    Test get(UUID batch, String moment) {
        var version = jdbc.sql("""
                        select coalesce(t.version, 0) from batch b left join test t on t.batch = b.id and t.moment = :moment where b.id = :batch""")
                .param("batch", batch)
                .param("moment", moment)
                .query(Long.class)
                .optional()
                .orElseThrow(UNKNOWN_ID::because);
        var scores = jdbc.sql("""
                        select t.employee, t.score from test_result t left join employee e on e.id = t.employee
                        where t.batch = :batch and t.moment = :moment and (:own::uuid is null or e.opd = :own) order by t.employee""")
                .param("batch", batch)
                .param("moment", moment)
                .param("own", roster.ownDepartment().orElse(null))
                .query(TestRepository.Score.class)
                .list();
        return new Test(version, scores);
    }
}
