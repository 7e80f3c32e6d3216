package id.bangkom.chassis.notes;

import static id.bangkom.chassis.security.Role.ANALYST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import id.bangkom.chassis.tenancy.Background;
import id.bangkom.chassis.tenancy.Tenant;
import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.TestPlatform;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Work for which nobody waits makes room for screens. */
@ServiceTest
class BackgroundIT {
    private static final ThreadFactory BACKGROUND = Background.threads("held");
    private final Api.Caller caller;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final int connections;
    private final Tenant city = new Tenant(Api.newTenant());

    BackgroundIT(
            Api api,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @Qualifier("backgroundDataSource") HikariDataSource background) {
        this.caller = api.as(city.code(), ANALYST);
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.connections = background.getMaximumPoolSize();
    }

    @Test
    void itsThreadsHaveTheLowestPriority() {
        var threads = Thread.getAllStackTraces().keySet();
        for (var name : List.of("relay-", "scheduled-", "other-"))
            assertThat(threads.stream().filter(thread -> thread.getName().startsWith(name)))
                    .isNotEmpty()
                    .allMatch(thread -> thread.getPriority() == Thread.MIN_PRIORITY);
        assertThat(Background.isHere()).isFalse();
    }

    @Test
    void theProcessesBehindItsConnectionsStepBack() throws Exception {
        var background = CompletableFuture.supplyAsync(
                this::process, work -> BACKGROUND.newThread(work).start());
        assertThat(priority(background.join())).isEqualTo(10);
        assertThat(priority(process())).isZero();
    }

    private int process() {
        return city.call(() -> transaction.execute(status ->
                jdbc.sql("select pg_backend_pid()").query(Integer.class).single()));
    }

    /** The nineteenth field of a process's status, the second is its name in parentheses. */
    private static int priority(int process) throws SQLException {
        try (var session = TestPlatform.get().superuser("notes");
                var answer = session.createStatement()
                        .executeQuery("select pg_read_file('/proc/%d/stat', 0, 1000, false)".formatted(process))) {
            answer.next();
            return Integer.parseInt(
                    answer.getString(1).replaceFirst(".*\\) ", "").split(" ", -1)[16]);
        }
    }

    @Test
    void howeverManyConnectionsItHoldsAScreenHasOne() throws Exception {
        var ended = new CountDownLatch(1);
        var begun = new CountDownLatch(connections);
        var holders = Stream.generate(() -> BACKGROUND.newThread(() -> city.run(() -> hold(begun, ended))))
                .limit(connections)
                .toList();
        holders.forEach(Thread::start);
        begun.await();
        assertThat(caller.get("/notes")).hasStatus(200);
        ended.countDown();
        for (var holder : holders) holder.join();
    }

    private void hold(CountDownLatch begun, CountDownLatch ended) {
        transaction.executeWithoutResult(status -> {
            begun.countDown();
            await().until(() -> ended.getCount() == 0);
        });
    }
}
