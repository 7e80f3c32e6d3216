package id.bangkom.training.attendance;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps who was there and what the tests said. Callers hold the batch's lock. */
@Repository
class ResultRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ResultRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** People of the list without a confirmed place. */
    List<UUID> strangers(UUID batch, List<UUID> people) {
        return jdbc.sql("""
                        select a from unnest(:people::uuid[]) as a where not exists (
                            select from enrolment e where e.batch = :batch and e.employee = a and e.state = 'CONFIRMED')""")
                .param("people", people.toArray(UUID[]::new))
                .param("batch", batch)
                .query(UUID.class)
                .list();
    }

    /** False, and nothing is written, when it is the same list again. */
    boolean putAttendance(UUID session, List<UUID> present) {
        var gone = jdbc.sql("delete from attendance where session = :session and employee <> all (:present::uuid[])")
                .param("session", session)
                .param("present", present.toArray(UUID[]::new))
                .update();
        var come = jdbc.sql(
                        "insert into attendance (session, employee) select distinct :session, a from unnest(:present::uuid[]) as a on conflict do nothing")
                .param("session", session)
                .param("present", present.toArray(UUID[]::new))
                .update();
        return gone + come > 0;
    }

    /** The new version of the list. */
    long attendanceChanged(UUID session) {
        return jdbc.sql("update session set noted = noted + 1 where id = :session returning noted")
                .param("session", session)
                .query(Long.class)
                .single();
    }

    /** Keeps scores that evaluation told, of several the newest; once a batch has ended, what was decided on stays. */
    void putScores(List<EvaluationListener.Score> scores) {
        if (scores.isEmpty()) return;
        jdbc.sql("""
                with told as (
                    select distinct on (batch, employee) * from jsonb_to_recordset(:rows::jsonb) as r(batch uuid, employee uuid, score int, version bigint)
                    order by batch, employee, version desc),
                running as (
                    select id from batch where id in (select batch from told) and state not in ('COMPLETED', 'CANCELLED') order by id for share)
                insert into post_test (batch, employee, score, version) select batch, employee, score, version from told where batch in (select id from running)
                on conflict (tenant, batch, employee) do update set score = excluded.score, version = excluded.version
                where post_test.version < excluded.version""").param("rows", json.writeValueAsString(scores)).update();
    }

    List<Result> results(UUID batch) {
        return jdbc.sql("""
                        select e.id as enrolment, e.employee,
                            (select count(*) from attendance a join session s on s.id = a.session where s.batch = :batch and a.employee = e.employee)::int as attended,
                            (select count(*) from session s where s.batch = :batch)::int as sessions, t.score as post_test
                        from enrolment e left join post_test t on t.batch = e.batch and t.employee = e.employee
                        where e.batch = :batch and e.state = 'CONFIRMED' order by e.id""").param("batch", batch).query(Result.class).list();
    }

    void end(List<UUID> completed, List<UUID> lackAttendance, List<UUID> lackPoints, UUID batch) {
        end(completed, "COMPLETED", null);
        end(lackAttendance, "FAILED", "ATTENDANCE");
        end(lackPoints, "FAILED", "POST_TEST");
        jdbc.sql(
                        "update enrolment set state = 'CANCELLED', reason = 'NO_SEAT', version = version + 1 where batch = :batch and state in ('NOMINATED', 'WAITLISTED')")
                .param("batch", batch)
                .update();
    }

    private void end(List<UUID> enrolments, String state, @org.jspecify.annotations.Nullable String reason) {
        jdbc.sql("update enrolment set state = :state, reason = :reason, version = version + 1 where id = any(:ids)")
                .param("state", state)
                .param("reason", reason)
                .param("ids", enrolments.toArray(UUID[]::new))
                .update();
    }
}
