package id.bangkom.chassis.notes;

import static id.bangkom.chassis.security.Role.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.event.Inbox;
import id.bangkom.chassis.problem.ChassisProblem;
import id.bangkom.chassis.problem.Problems;
import id.bangkom.chassis.security.Permissions;
import id.bangkom.chassis.tenancy.Tenant;
import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.OperationIsolation;
import id.bangkom.chassis.testkit.PermissionTable;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.TableIsolation;
import id.bangkom.chassis.testkit.Tokens;
import id.bangkom.chassis.testkit.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServiceTest
class ChassisIT {
    private static final Set<String> SHARED = Set.of("flyway_schema_history");

    private final Api api;
    private final Topics topics;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final OtherListener listener;
    private final Inbox inbox;
    private final Permissions permissions;
    private final RequestMappingHandlerMapping mappings;
    private final Problems problems;
    private final String city = Api.newTenant();

    ChassisIT(
            Api api,
            Topics topics,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            OtherListener listener,
            Inbox inbox,
            Permissions permissions,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            Problems problems) {
        this.api = api;
        this.topics = topics;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.listener = listener;
        this.inbox = inbox;
        this.permissions = permissions;
        this.mappings = mappings;
        this.problems = problems;
    }

    @Test
    void aNoteIsKeptToldAndSeenByItsOwnTenantOnly() {
        assertThat(api.as(city, ANALYST).post("/notes", "{\"text\": \"halo\", \"tenant\": \"kota-lain\"}"))
                .hasStatus(201);
        await().untilAsserted(() -> assertThat(topics.told(city, "note.v1")).hasSize(1));
        assertThat(topics.told("kota-lain", "note.v1")).isEmpty();
        assertThat(api.as(city, AUDITOR).get("/notes"))
                .bodyJson()
                .extractingPath("$[*].text")
                .asArray()
                .containsExactly("halo");
        assertThat(api.as(Api.newTenant(), ANALYST).get("/notes")).bodyJson().isStrictlyEqualTo("[]");
    }

    @Test
    void aRepeatedRequestHasOneEffectAndTheSameAnswer() throws Exception {
        var caller = api.as(city, ANALYST);
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<String> request = () -> caller.post("/notes", "{\"text\": \"sekali\"}", "kunci-1")
                    .getResponse()
                    .getContentAsString();
            var answers = threads.invokeAll(java.util.Collections.nCopies(20, request));
            assertThat(answers.stream().map(answer -> answer.resultNow()).distinct())
                    .hasSize(1);
        }
        assertThat(caller.get("/notes")).bodyJson().extractingPath("$.length()").isEqualTo(1);
        assertThat(caller.post("/notes", "{\"text\": \"lain\"}", "kunci-1")).hasStatus(422);
        assertThat(caller.post("/notes", "{\"text\": \"tanpa\"}", null))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("idempotency-key-missing");
    }

    @Test
    void anAnswerWhoseCommitFailsLeavesNothingOfItself() {
        var caller = api.as(city, ANALYST);
        var refused = caller.post("/notes", "{\"text\": \"too late\"}");
        assertThat(refused)
                .hasStatus(503)
                .doesNotContainHeader("Location")
                .doesNotContainHeader("ETag")
                .hasHeader("Retry-After", "2")
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("unavailable");
        assertThat(caller.get("/notes")).bodyJson().isStrictlyEqualTo("[]");
        assertThat(caller.post("/notes", "{\"text\": \"in time\"}"))
                .hasStatus(201)
                .containsHeader("Location")
                .hasHeader("ETag", "\"1\"");
    }

    @Test
    void anAnswerThatBreaksOffIsNotGoneOnWith() {
        assertThat(api.as(city, ANALYST).get("/notes/report"))
                .hasFailed()
                .failure()
                .rootCause()
                .hasMessage("The database is gone");
    }

    @Test
    void theDescriptionNamesEachOperationAndTheKeyOfEachPost() {
        var document = api.as(city, ANALYST).get("/v3/api-docs");
        assertThat(document)
                .bodyJson()
                .extractingPath("$.paths.*.*.operationId")
                .asArray()
                .contains("note.add", "note.list", "note.change", "job.cancel")
                .doesNotHaveDuplicates();
        assertThat(document)
                .bodyJson()
                .extractingPath("$.paths['/notes'].post.parameters[?(@.in == 'header' && @.required)].name")
                .asArray()
                .containsExactly("Idempotency-Key");
        assertThat(document)
                .bodyJson()
                .extractingPath("$.paths['/notes/{id}'].put.parameters[*].name")
                .asArray()
                .containsExactlyInAnyOrder("id", "If-Match");
    }

    @Test
    void twoPersonsOnOneLineSeeBothValues() {
        var caller = api.as(city, ANALYST);
        var id = idOf(caller.post("/notes", "{\"text\": \"satu\"}"));
        assertThat(caller.put("/notes/" + id, "{\"text\": \"dua\"}", "\"1\"")).hasStatus(200);
        assertThat(caller.put("/notes/" + id, "{\"text\": \"tiga\"}", "\"1\""))
                .hasStatus(412)
                .bodyJson()
                .hasPathSatisfying("$.current.text", text -> assertThat(text).isEqualTo("dua"))
                .hasPathSatisfying("$.yours", text -> assertThat(text).isEqualTo("tiga"));
        assertThat(caller.put("/notes/" + id, "{\"text\": \"tiga\"}")).hasStatus(428);
    }

    @Test
    void aFaultyFieldIsNamedInTheUsersLanguage() {
        assertThat(api.as(city, ANALYST).post("/notes", "{\"text\": \" \"}"))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying(
                        "$.errors[0].pointer", pointer -> assertThat(pointer).isEqualTo("/text"))
                .hasPathSatisfying(
                        "$.errors[0].detail", detail -> assertThat(detail).isEqualTo("Wajib diisi."));
        assertThat(api.as(city, ANALYST).speaking("en").post("/notes", "{\"text\": 7x}"))
                .hasStatus(400);
        assertThat(api.as(city, ANALYST).speaking("en").post("/notes", "{\"text\": \"\"}"))
                .bodyJson()
                .extractingPath("$.errors[0].detail")
                .isEqualTo("This must be filled in.");
        assertThat(problems.missingTexts(List.of(ChassisProblem.values()))).isEmpty();
    }

    @Test
    void whoMayNotOrIsNobodyIsRefused() {
        assertThat(api.as(city, AUDITOR).post("/notes", "{\"text\": \"x\"}")).hasStatus(403);
        assertThat(api.as(city, EMPLOYEE).get("/notes")).hasStatus(403);
        assertThat(api.withToken("salah").get("/notes")).hasStatus(401);
        assertThat(api.as("~", ANALYST).get("/notes")).hasStatus(403);
        assertThat(api.operator().get("/notes")).hasStatus(403);
        assertThat(PermissionTable.differences(permissions, mappings)).isEmpty();
    }

    @Test
    void aPageMarkIsGoodForItsTenantOnlyAndNotToBeMadeUp() {
        for (int i = 0; i < 2; i++)
            assertThat(api.as(city, ANALYST).post("/counting", "{}")).hasStatus(202);
        var next = idOf(api.as(city, ANALYST).get("/jobs?limit=1"), "$.next");
        assertThat(api.as(city, ANALYST).get("/jobs?limit=1&cursor=" + next))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        var changed = (next.startsWith("A") ? "B" : "A") + next.substring(1);
        for (var refused : List.of(
                api.as(Api.newTenant(), ANALYST).get("/jobs?limit=1&cursor=" + next),
                api.as(city, ANALYST).get("/jobs?limit=1&cursor=" + changed),
                api.as(city, ANALYST).get("/jobs?limit=1&cursor=x")))
            assertThat(refused)
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("invalid-cursor");
    }

    @Test
    void aRoleWithinAUnitCountsForNothingWithoutTheUnit() {
        assertThat(api.withToken(Tokens.token(city, "opd", null, OPD_ADMIN)).get("/jobs"))
                .hasStatus(403);
        assertThat(api.limitedTo("DINKES", city, OPD_ADMIN).get("/jobs")).hasStatus(200);
        assertThat(api.operator().get("/jobs")).hasStatus(403);
    }

    @Test
    void aForeignIdLeavesAnAuditEntryThatNobodyCanChange() {
        var id = idOf(api.as(city, ANALYST).post("/notes", "{\"text\": \"rahasia\"}"));
        var stranger = Api.newTenant();
        assertThat(api.as(stranger, ANALYST).get("/notes/" + id)).hasStatus(404);
        assertThat(in(
                        stranger,
                        "select count(*) from audit_entry where action = 'UNKNOWN_ID' and object like '%" + id + "'"))
                .isEqualTo(1);
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        in(stranger, "with gone as (delete from audit_entry returning 1) select count(*) from gone"))
                .hasMessageContaining("audit_entry");
    }

    @Test
    void tablesAndOperationsAreTight() {
        var id = idOf(api.as(city, ANALYST).post("/notes", "{\"text\": \"a\"}"));
        assertThat(id).isNotNull();
        api.as(city, ANALYST).post("/counting", "{}");
        assertThat(new TableIsolation("notes", SHARED).leaks()).isEmpty();
        assertThat(new OperationIsolation(api, "notes")
                        .leaks(
                                city,
                                Api.newTenant(),
                                Map.of("PUT /notes/{id}", "{\"text\": \"b\"}"),
                                Map.of(
                                        "GET /notes/report",
                                                ChassisIT.class.getName() + ".anAnswerThatBreaksOffIsNotGoneOnWith",
                                        "POST /notes",
                                                ChassisIT.class.getName() + ".aNoteIsKeptToldAndSeenByItsOwnTenantOnly",
                                        "POST /counting", JobIT.class.getName() + ".aJobThatDiedGoesOnWhereItStood")))
                .isEmpty();
    }

    @Test
    void everyOpenedPolicyIsNoticed() {
        assertThat(new TableIsolation("notes", SHARED).openedUnnoticed()).isEmpty();
    }

    private long in(String tenant, String sql) {
        return new Tenant(tenant)
                .call(() -> transaction.execute(
                        status -> jdbc.sql(sql).query(Long.class).single()));
    }

    private static String idOf(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        return idOf(answer, "$.id");
    }

    private static String idOf(org.springframework.test.web.servlet.assertj.MvcTestResult answer, String path) {
        try {
            return com.jayway.jsonpath.JsonPath.read(answer.getResponse().getContentAsString(), path);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
