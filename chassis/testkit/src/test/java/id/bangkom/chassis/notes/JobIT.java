package id.bangkom.chassis.notes;

import static id.bangkom.chassis.security.Role.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import id.bangkom.chassis.tenancy.Tenant;
import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.ServiceTest;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Long work: how it goes on, is watched, is stopped and comes to an end. */
@ServiceTest
class JobIT {
    private final Api api;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Counting counting;
    private final String city = Api.newTenant();

    JobIT(Api api, JdbcClient jdbc, PlatformTransactionManager transactions, Counting counting) {
        this.api = api;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.counting = counting;
    }

    @Test
    void aJobThatDiedGoesOnWhereItStood() {
        counting.dieAt.set(7);
        var job = idOf(api.as(city, ANALYST).post("/counting", "{}"), "$.job");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(api.as(city, ANALYST).get("/jobs/" + job))
                        .bodyJson()
                        .extractingPath("$.state")
                        .isEqualTo("DONE"));
        assertThat(in(city, "select amount from tally where name = 'counting'")).isEqualTo(20);
        assertThat(api.as(Api.newTenant(), ANALYST).get("/jobs/" + job)).hasStatus(404);
    }

    @Test
    void aJobThatLosesTheDatabaseGoesOnWhenItIsBack() {
        counting.loseDatabaseAt.set(7);
        var job = idOf(api.as(city, ANALYST).post("/counting", "{}"), "$.job");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(api.as(city, ANALYST).get("/jobs/" + job))
                        .bodyJson()
                        .extractingPath("$.state")
                        .isEqualTo("DONE"));
        assertThat(in(city, "select amount from tally where name = 'counting'")).isEqualTo(20);
    }

    @Test
    void aCancelledJobStopsWhereItStandsAndStaysStopped() {
        counting.waitAfter.set(5);
        var job = idOf(api.as(city, ANALYST).post("/counting", "{}"), "$.job");
        await().untilAsserted(() -> assertThat(api.as(city, ANALYST).get("/jobs/" + job))
                .bodyJson()
                .extractingPath("$.done")
                .isEqualTo(5));

        assertThat(api.as(Api.newTenant(), ANALYST).post("/jobs/" + job + "/cancellation", "{}"))
                .hasStatus(404);
        assertThat(api.as(city, ANALYST).post("/jobs/" + job + "/cancellation", "{}"))
                .bodyJson()
                .extractingPath("$.cancelRequested")
                .isEqualTo(true);
        counting.go.release();

        await().untilAsserted(() -> assertThat(api.as(city, ANALYST).get("/jobs/" + job))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("CANCELLED"));
        assertThat(in(city, "select amount from tally where name = 'counting'")).isEqualTo(5);
    }

    @Test
    void progressIsToldAsItComesAndNotTwiceToWhoCameBack() throws Exception {
        counting.waitAfter.set(5);
        var job = idOf(api.as(city, ANALYST).post("/counting", "{}"), "$.job");
        await().untilAsserted(() -> assertThat(api.as(city, ANALYST).get("/jobs/" + job))
                .bodyJson()
                .extractingPath("$.done")
                .isEqualTo(5));
        assertThat(api.as(Api.newTenant(), ANALYST).get("/jobs/" + job + "/events"))
                .hasStatus(404);
        counting.go.release();

        var told = api.as(city, ANALYST).get("/jobs/" + job + "/events");
        assertThat(told).hasStatus(200).contentType().isCompatibleWith("text/event-stream");
        var text = told.getResponse().getContentAsString();
        assertThat(text).contains("event:job", "\"state\":\"DONE\"", "\"done\":20");
        var last =
                text.substring(text.lastIndexOf("id:") + 3).lines().findFirst().orElseThrow();
        assertThat(api.as(city, ANALYST)
                        .get("/jobs/" + job + "/events", Map.of("Last-Event-ID", last))
                        .getResponse()
                        .getContentAsString())
                .isEmpty();
    }

    @Test
    void aJobThatIsTakenUpAgainAndAgainAndNeverGetsOnFails() {
        var job = UUID.randomUUID();
        new Tenant(city)
                .run(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql("""
                        insert into job (id, kind, title, state, params, actor, worker, tries, heartbeat_at)
                        select :id, 'counting', 'Hitung', 'RUNNING', '{"to": 20}', '{"id": "a", "roles": []}', :id, 20, now() - interval '60 seconds'""").param("id", job).update()));
        var caller = api.as(city, ANALYST);
        assertThat(caller.get("/jobs/" + job))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("RUNNING");
        new Tenant(city)
                .run(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql("update job set heartbeat_at = heartbeat_at - interval '60 seconds'")
                                .update()));
        await().untilAsserted(() -> assertThat(caller.get("/jobs/" + job))
                .bodyJson()
                .hasPathSatisfying("$.state", state -> assertThat(state).isEqualTo("FAILED"))
                .hasPathSatisfying("$.cause", cause -> assertThat(cause).isEqualTo("TOO_MANY_TRIES")));
        assertThat(in(city, "select count(*) from tally"))
                .as("nothing was done")
                .isZero();
    }

    @Test
    void theOperatorSeesTheWorkOfAllCitiesWithoutItsNames() throws Exception {
        counting.waitAfter.set(5);
        var job = idOf(api.as(city, ANALYST).post("/counting", "{}"), "$.job");
        await().untilAsserted(() -> assertThat(api.operator().get("/running-jobs"))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$[?(@.id == '" + job + "')].done")
                .asArray()
                .containsExactly(5));
        assertThat(api.operator().get("/running-jobs").getResponse().getContentAsString())
                .contains(city, "counting", "RUNNING")
                .doesNotContain("Hitung");
        assertThat(api.as(city, TENANT_ADMIN).get("/running-jobs")).hasStatus(403);
        counting.go.release();
        await().untilAsserted(() -> assertThat(
                        api.operator().get("/running-jobs").getResponse().getContentAsString())
                .doesNotContain(job));
    }

    private long in(String tenant, String sql) {
        return new Tenant(tenant)
                .call(() -> transaction.execute(
                        status -> jdbc.sql(sql).query(Long.class).single()));
    }

    private static String idOf(MvcTestResult answer, String path) {
        try {
            return JsonPath.read(answer.getResponse().getContentAsString(), path);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
