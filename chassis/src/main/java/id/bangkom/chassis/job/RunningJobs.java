package id.bangkom.chassis.job;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the operator of the platform sees of the long work of all tenants: how far each job is and how often it was taken up, no title and no parameters. */
@RestController
@RequestMapping("/running-jobs")
class RunningJobs {
    private final JdbcClient platform;

    /**
     * @param done steps done of {@code total}; total 0 while it is not known
     * @param tries how often it was taken up since it last got on; more than one: it was interrupted
     */
    record RunningJob(
            UUID id,
            String tenant,
            String kind,
            String state,
            long done,
            long total,
            int tries,
            OffsetDateTime createdAt) {}

    RunningJobs(@Qualifier("platformJdbc") JdbcClient platform) {
        this.platform = platform;
    }

    /** Oldest first, at most 200. */
    @GetMapping
    List<RunningJob> list() {
        return platform.sql("""
                        select id, tenant, kind, state, done, total, tries, created_at from job
                        where state in ('QUEUED', 'RUNNING') order by created_at limit 200""").query(RunningJob.class).list();
    }
}
