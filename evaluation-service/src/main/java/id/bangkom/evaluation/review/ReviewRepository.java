package id.bangkom.evaluation.review;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;

import id.bangkom.chassis.web.ETag;
import java.sql.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps reviews. */
@Repository
class ReviewRepository {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ReviewRepository(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** One review a person and batch, however often the completion is told. */
    void add(List<ReviewCommands.Completed> completed, ReviewRule rule) {
        batch.batchUpdate("""
                insert into review (id, version, batch, employee, competency, target_level, opens_on, closes_on) values (uuidv7(), 1, ?, ?, ?, ?, ?, ?)
                on conflict (tenant, batch, employee) do nothing""", completed, 500, (insert, one) -> {
            insert.setObject(1, one.batch());
            insert.setObject(2, one.employee());
            insert.setString(3, one.competency());
            insert.setInt(4, one.targetLevel());
            insert.setDate(5, Date.valueOf(rule.opensOn(one.lastDay())));
            insert.setDate(6, Date.valueOf(rule.closesOn(one.lastDay())));
        });
    }

    Review get(UUID id) {
        return jdbc.sql("""
                        select id, version, batch, employee, competency, target_level, opens_on, closes_on, score, completed_on from review where id = :id for update""").param("id", id).query(Review.class).optional().orElseThrow(UNKNOWN_ID::because);
    }

    @Nullable
    UUID departmentOf(Review review) {
        return jdbc.sql("select opd from employee where id = :id")
                .param("id", review.employee())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    void replace(Review before, Review after, Review.Ratings ratings, @Nullable String evidence) {
        var moved = jdbc.sql("""
                        update review set version = :version, supervisor = :supervisor, self = :self, peers = :peers, evidence = :evidence, score = :score,
                            completed_on = :completedOn where id = :id and version = :before""")
                .param("version", after.version())
                .param("supervisor", ratings.supervisor())
                .param("self", ratings.self())
                .param("peers", ratings.peers())
                .param("evidence", evidence)
                .param("score", after.score())
                .param("completedOn", after.completedOn())
                .param("id", before.id())
                .param("before", before.version())
                .update();
        if (moved == 0) throw ETag.stale(get(before.id()), after);
    }
}
