package id.bangkom.chassis.job;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;

import com.github.f4b6a3.uuid.UuidCreator;
import id.bangkom.chassis.security.Actor;
import id.bangkom.chassis.web.Cursors;
import id.bangkom.chassis.web.Page;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where long work is ordered, watched and cancelled. */
@Transactional
public class Jobs {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Cursors cursors;

    /**
     * @param done steps done of {@code total}; total 0 while it is not known
     * @param cause why it failed, as a code
     */
    public record Job(
            UUID id,
            String kind,
            String title,
            String state,
            long done,
            long total,
            @Nullable String cause,
            boolean cancelRequested,
            long version,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime finishedAt) {
        public boolean finished() {
            return finishedAt != null;
        }
    }

    public Jobs(JdbcClient jdbc, JsonMapper json, Cursors cursors) {
        this.jdbc = jdbc;
        this.json = json;
        this.cursors = cursors;
    }

    /**
     * Orders work in the current transaction; it starts after the commit.
     *
     * @param title what the user calls it, e.g. the file's name; no personal data
     */
    public UUID start(JobKind kind, String title, Object params) {
        var id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql(
                        "insert into job (id, kind, title, params, actor) values (:id, :kind, :title, :params::jsonb, :actor::jsonb)")
                .param("id", id)
                .param("kind", kind.name())
                .param("title", title)
                .param("params", json.writeValueAsString(params))
                .param("actor", json.writeValueAsString(Actor.current()))
                .update();
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<Job> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from job where id = :id")
                .param("id", id)
                .query(Job.class)
                .optional();
    }

    /** @throws id.bangkom.chassis.problem.ProblemException UNKNOWN_ID */
    @Transactional(readOnly = true)
    public Job get(UUID id) {
        return find(id).orElseThrow(UNKNOWN_ID::because);
    }

    @Transactional(readOnly = true)
    public Page<Job> list(int limit, @Nullable String cursor) {
        var before = cursor == null ? null : cursors.decode(cursor, 1).getFirst();
        List<Job> rows = jdbc.sql("select " + COLUMNS
                        + " from job where :before::uuid is null or id < :before::uuid order by id desc limit :limit")
                .param("before", before)
                .param("limit", limit + 1)
                .query(Job.class)
                .list();
        return Page.of(rows, limit, job -> cursors.encode(job.id()));
    }

    /** Asks a job to stop; one that has not begun stops at once, a finished one is left as it is. */
    public Job cancel(UUID id) {
        jdbc.sql("""
                update job set cancel_requested = true, version = version + 1,
                    state = case when state = 'QUEUED' then 'CANCELLED' else state end,
                    finished_at = case when state = 'QUEUED' then now() end
                where id = :id and finished_at is null""").param("id", id).update();
        return get(id);
    }

    private static final String COLUMNS =
            "id, kind, title, state, done, total, cause, cancel_requested, version, created_at, finished_at";
}
