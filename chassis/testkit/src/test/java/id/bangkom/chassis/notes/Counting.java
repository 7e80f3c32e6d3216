package id.bangkom.chassis.notes;

import id.bangkom.chassis.job.JobContext;
import id.bangkom.chassis.job.JobKind;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds one to a tally in each of its transactions; dies once where the test says so. */
@Component
class Counting implements JobKind {
    record To(int to) {}

    final AtomicInteger dieAt = new AtomicInteger(-1);
    final AtomicInteger loseDatabaseAt = new AtomicInteger(-1);
    final AtomicInteger waitAfter = new AtomicInteger(-1);
    final Semaphore go = new Semaphore(0);
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Counting(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "counting";
    }

    @Override
    public void run(JobContext job) throws InterruptedException {
        var to = job.params(To.class).to();
        for (int i = job.checkpoint(Integer.class).orElse(0); i < to; i++) {
            int next = i + 1;
            transaction.executeWithoutResult(status -> {
                if (loseDatabaseAt.compareAndSet(next, -1))
                    jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                            .query()
                            .singleRow();
                jdbc.sql(
                                "insert into tally (name, amount) values ('counting', 1) on conflict (tenant, name) do update set amount = tally.amount + 1")
                        .update();
                job.save(next, next, to);
            });
            if (waitAfter.compareAndSet(next, -1)) go.acquire();
            if (dieAt.compareAndSet(next, -1)) throw new JobContext.JobLost("died for the test");
        }
    }
}
