package id.bangkom.chassis.notes;

import static id.bangkom.chassis.security.Role.ANALYST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.ChassisSettings;
import id.bangkom.chassis.tenancy.Tenant;
import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.ServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    private final int places;
    private final String city = Api.newTenant();

    OverloadIT(Api api, JdbcClient jdbc, PlatformTransactionManager transactions, ChassisSettings settings) {
        this.caller = api.as(city, ANALYST);
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
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
