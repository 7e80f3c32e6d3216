package id.bangkom.chassis.job;

import id.bangkom.chassis.problem.DatabaseTrouble;
import id.bangkom.chassis.security.Actor;
import id.bangkom.chassis.tenancy.Background;
import id.bangkom.chassis.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs ordered jobs, a few at a time, and takes over those whose worker died: its heartbeat is then older than five seconds of real time, and five more for
 * each time that it died without getting on. The twentieth time, after a quarter of an hour, is the last.
 */
public class JobRunner implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
    private static final int AT_ONCE = 2;
    private static final int MOST_TRIES = 20;
    private static final String ABANDONED =
            "heartbeat_at < clock_timestamp() - interval '5 seconds' * greatest(tries, 1)";

    private final JdbcClient platform;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Map<String, JobKind> kinds;
    private final UUID worker = UUID.randomUUID();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<UUID, Tenant> running = new ConcurrentHashMap<>();
    private volatile boolean open;
    private volatile @Nullable ExecutorService threads;

    private record Waiting(String tenant, UUID id, String kind) {}

    private record Claimed(String params, @Nullable String checkpoint, String actor, int tries) {}

    public JobRunner(
            JdbcClient platform,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            JsonMapper json,
            List<JobKind> kinds) {
        this.platform = platform;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
        this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::name, Function.identity()));
    }

    @Override
    public void start() {
        threads = Executors.newThreadPerTaskExecutor(Background.threads("job"));
        open = true;
    }

    /** Work under way is left as it stands; its heartbeat stops and any instance goes on with it. */
    @Override
    public void stop() {
        open = false;
        var pool = threads;
        if (pool != null) pool.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    @Scheduled(fixedDelay = 100, timeUnit = TimeUnit.MILLISECONDS)
    void look() {
        if (!open || kinds.isEmpty() || places.availablePermits() == 0) return;
        var waiting = platform.sql(
                        "select tenant, id, kind from job where state in ('QUEUED', 'RUNNING') and (state = 'QUEUED' or "
                                + ABANDONED + ") order by created_at limit 20")
                .query(Waiting.class)
                .list();
        for (var job : waiting) {
            var kind = kinds.get(job.kind);
            if (kind == null || running.containsKey(job.id) || places.availablePermits() == 0) continue;
            var tenant = new Tenant(job.tenant);
            var claimed = tenant.call(() -> claim(job.id));
            if (claimed.isEmpty()) continue;
            places.acquireUninterruptibly(); // nobody else takes places: one look at a time
            running.put(job.id, tenant);
            Objects.requireNonNull(threads).execute(() -> work(tenant, job.id, kind, claimed.get()));
        }
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void beat() {
        running.forEach((id, tenant) -> tenant.run(() -> transaction.executeWithoutResult(status -> jdbc.sql(
                        "update job set heartbeat_at = clock_timestamp() where id = :id and worker = :worker")
                .param("id", id)
                .param("worker", worker)
                .update())));
    }

    private Optional<Claimed> claim(UUID id) {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql(
                        "update job set state = 'RUNNING', worker = :worker, heartbeat_at = clock_timestamp(), tries = tries + 1, version = version + 1"
                                + " where id = :id and (state = 'QUEUED' or state = 'RUNNING' and " + ABANDONED + ")"
                                + " returning params::text, checkpoint::text, actor::text, tries")
                .param("id", id)
                .param("worker", worker)
                .query(Claimed.class)
                .optional()));
    }

    private void work(Tenant tenant, UUID id, JobKind kind, Claimed claimed) {
        try {
            var actor = json.readValue(claimed.actor, Actor.class);
            tenant.callThrowing(() -> actor.call(() -> {
                run(id, kind, claimed);
                return null;
            }));
        } catch (RuntimeException e) {
            log.warn("job {} stopped: {}", id, e.toString());
        } finally {
            running.remove(id);
            places.release();
        }
    }

    private void run(UUID id, JobKind kind, Claimed claimed) {
        if (claimed.tries > MOST_TRIES) {
            log.error("job {} {} was taken up {} times without getting on", kind.name(), id, MOST_TRIES);
            finish(id, "FAILED", "TOO_MANY_TRIES");
            return;
        }
        try {
            kind.run(new Context(id, claimed));
            finish(id, "DONE", null);
        } catch (JobContext.JobLost lost) {
            log.info("job {} {}", id, lost.getMessage());
            finishCancelled(id);
        } catch (Exception e) {
            if (!open) return; // shutting down: another run goes on with it
            if (DatabaseTrouble.of(e).isPresent()) {
                log.warn("job {} waits for the database: {}", id, e.toString());
                return; // its heartbeat stops; after a pause somebody, perhaps we, go on from the last checkpoint
            }
            log.warn("job {} failed", id, e);
            finish(
                    id,
                    "FAILED",
                    e instanceof id.bangkom.chassis.problem.ProblemException refused
                            ? refused.problem().code()
                            : e.getClass().getSimpleName());
        }
    }

    private void finish(UUID id, String state, @Nullable String cause) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        update job set state = :state, cause = :cause, finished_at = now(), version = version + 1,
                            done = case when :state = 'DONE' then greatest(done, total) else done end
                        where id = :id and worker = :worker and finished_at is null""")
                .param("state", state)
                .param("cause", cause)
                .param("id", id)
                .param("worker", worker)
                .update());
    }

    private void finishCancelled(UUID id) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("""
                        update job set state = 'CANCELLED', finished_at = now(), version = version + 1
                        where id = :id and worker = :worker and cancel_requested and finished_at is null""").param("id", id).param("worker", worker).update());
    }

    private final class Context implements JobContext {
        private final UUID id;
        private final Claimed claimed;

        Context(UUID id, Claimed claimed) {
            this.id = id;
            this.claimed = claimed;
        }

        @Override
        public UUID id() {
            return id;
        }

        @Override
        public <T> T params(Class<T> type) {
            return json.readValue(claimed.params, type);
        }

        @Override
        public <T> Optional<T> checkpoint(Class<T> type) {
            return Optional.ofNullable(claimed.checkpoint).map(text -> json.readValue(text, type));
        }

        @Override
        public void save(Object checkpoint, long done, long total) {
            transaction.executeWithoutResult(status -> {
                var kept = jdbc.sql("""
                        update job set checkpoint = :checkpoint::jsonb, done = :done, total = :total, heartbeat_at = clock_timestamp(), tries = 0, version = version + 1
                        where id = :id and worker = :worker and state = 'RUNNING' and not cancel_requested""")
                        .param("checkpoint", json.writeValueAsString(checkpoint))
                        .param("done", done)
                        .param("total", total)
                        .param("id", id)
                        .param("worker", worker)
                        .update();
                if (kept == 0) throw new JobLost("was cancelled or taken over");
            });
        }

        @Override
        public boolean cancelled() {
            return Boolean.TRUE.equals(transaction.execute(
                    status -> jdbc.sql("select cancel_requested or worker <> :worker from job where id = :id")
                            .param("worker", worker)
                            .param("id", id)
                            .query(Boolean.class)
                            .single()));
        }
    }
}
