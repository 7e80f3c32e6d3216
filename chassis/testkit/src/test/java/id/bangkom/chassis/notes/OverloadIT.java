package id.bangkom.chassis.notes;

import static id.bangkom.chassis.security.Role.ANALYST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.ChassisSettings;
import id.bangkom.chassis.tenancy.Tenant;
import id.bangkom.chassis.tenancy.TenantTransactionManager;
import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.ServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a service does not begin, does not finish, and does not let wait. */
@ServiceTest
class OverloadIT {
    private static final String ANSWER_WITHIN = "X-Answer-Within";
    private final Api.Caller caller;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DataSource pool;
    private final int places;
    private final String city = Api.newTenant();

    OverloadIT(
            Api api,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            DataSource pool,
            ChassisSettings settings) {
        this.caller = api.as(city, ANALYST);
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.pool = pool;
        this.places = settings.places();
    }

    @Test
    void whatNobodyWaitsForIsNotBegun() {
        assertRefused(caller.get("/notes", Map.of(ANSWER_WITHIN, "0")), "busy");
        assertThat(caller.get("/notes", Map.of(ANSWER_WITHIN, "15000"))).hasStatus(200);
        assertThat(caller.get("/notes", Map.of(ANSWER_WITHIN, "tomorrow"))).hasStatus(200);
    }

    @Test
    void whatNobodyWaitsForAnyMoreIsGivenUp() {
        whileNotesAreLocked(() -> assertRefused(caller.get("/notes", Map.of(ANSWER_WITHIN, "300")), "unavailable"));
        assertThat(caller.get("/notes")).hasStatus(200);
    }

    @Test
    void aFullServiceRefusesAtOnceAndTakesUpItsWorkAgain() {
        List<Future<MvcTestResult>> waiting = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            whileNotesAreLocked(() -> {
                for (int i = 0; i < places; i++) waiting.add(threads.submit(() -> caller.get("/notes")));
                await().untilAsserted(() -> assertRefused(caller.get("/notes", Map.of(ANSWER_WITHIN, "50")), "busy"));
            });
        }
        for (var answer : waiting) assertThat(answer.resultNow()).hasStatus(200);
        assertThat(caller.get("/notes")).hasStatus(200);
    }

    @Test
    void whoComesFirstHasAConnectionFirst() throws Exception {
        var one = new TransactionTemplate(new TenantTransactionManager(pool, 1));
        var served = new ConcurrentLinkedQueue<Integer>();
        var queue = new ArrayList<Thread>();
        var held = new CountDownLatch(1);
        var holder = tenantThread(() -> one.executeWithoutResult(status -> {
            served.add(0);
            await().until(() -> held.getCount() == 0);
        }));
        await().until(() -> served.size() == 1);
        for (int i = 1; i <= 30; i++) {
            int turn = i;
            var next = tenantThread(() -> one.executeWithoutResult(status -> served.add(turn)));
            await().until(() -> next.getState() == Thread.State.TIMED_WAITING);
            queue.add(next);
        }
        held.countDown();
        holder.join();
        for (var thread : queue) thread.join();
        assertThat(List.copyOf(served)).isSorted().hasSize(31);
    }

    private Thread tenantThread(Runnable work) {
        return Thread.ofPlatform().start(() -> new Tenant(city).run(work));
    }

    private void whileNotesAreLocked(Runnable work) {
        new Tenant(city)
                .run(() -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("lock table note in access exclusive mode").update();
                    CompletableFuture.runAsync(work).join(); // in a thread that is not in this transaction
                }));
    }

    private static void assertRefused(MvcTestResult answer, String code) {
        assertThat(answer).hasStatus(503).hasHeader("Retry-After", "2");
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
