package id.bangkom.evaluation.learning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps test scores. */
@Repository
class TestRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** @param score 0 to 100 */
    record Score(UUID employee, int score) {}

    /** @param version 1 for the first score of a test, one more with each correction */
    record Kept(UUID employee, int score, long version) {}

    TestRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<String> stateOf(UUID batch) {
        return jdbc.sql("select state from batch where id = :id")
                .param("id", batch)
                .query(String.class)
                .optional();
    }

    /** Locks the test and answers its version, 0 before the first score. */
    long lock(UUID batch, String moment) {
        return jdbc.sql("""
                        insert into test (batch, moment, version) values (:batch, :moment, 0)
                        on conflict (tenant, batch, moment) do update set version = test.version returning version""")
                .param("batch", batch)
                .param("moment", moment)
                .query(Long.class)
                .single();
    }

    /** The new version of the test. */
    long changed(UUID batch, String moment) {
        return jdbc.sql(
                        "update test set version = version + 1 where batch = :batch and moment = :moment returning version")
                .param("batch", batch)
                .param("moment", moment)
                .query(Long.class)
                .single();
    }

    List<UUID> strangers(UUID batch, List<UUID> people) {
        return jdbc.sql("""
                        select a from unnest(:people::uuid[]) as a where not exists (
                            select from participant p where p.batch = :batch and p.employee = a and p.state <> 'CANCELLED')""")
                .param("people", people.toArray(UUID[]::new))
                .param("batch", batch)
                .query(UUID.class)
                .list();
    }

    /** Answers only what is new or different. */
    List<Kept> put(UUID batch, String moment, List<Score> scores) {
        return jdbc.sql("""
                        insert into test_result as t (id, batch, employee, moment, score)
                        select uuidv7(), :batch, employee, :moment, max(score) from jsonb_to_recordset(:rows::jsonb) as r(employee uuid, score int) group by employee
                        on conflict (tenant, batch, employee, moment) do update set score = excluded.score, version = t.version + 1 where t.score <> excluded.score
                        returning employee, score, version""")
                .param("batch", batch)
                .param("moment", moment)
                .param("rows", json.writeValueAsString(scores))
                .query(Kept.class)
                .list();
    }
}
