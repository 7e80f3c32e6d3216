package id.bangkom.chassis.notes;

import static id.bangkom.chassis.security.Role.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import id.bangkom.chassis.event.Inbox;
import id.bangkom.chassis.problem.ChassisProblem;
import id.bangkom.chassis.problem.Problems;
import id.bangkom.chassis.security.Permissions;
import id.bangkom.chassis.tenancy.Tenant;
import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.Heard;
import id.bangkom.chassis.testkit.OperationIsolation;
import id.bangkom.chassis.testkit.PermissionTable;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.TableIsolation;
import id.bangkom.chassis.testkit.TestPlatform;
import id.bangkom.chassis.testkit.Tokens;
import id.bangkom.chassis.testkit.Topics;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
    void anEventCountsOnceHoweverOftenItComes() {
        var event = UuidCreator.getTimeOrderedEpoch();
        for (int i = 0; i < 3; i++) deliver(event, "apel", 5);
        deliver(UuidCreator.getTimeOrderedEpoch(), "apel", 1);
        await().untilAsserted(() -> assertThat(tally("apel")).isEqualTo(6));
    }

    @Test
    void aTraceGoesOnWhereItsEventIsHeard() {
        var one = record("jejak", "1");
        var other = record("jejak", "1");
        one.headers().add("traceparent", bytes("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
        inbox.receive(listener, List.of(one));
        assertThat(listener.trace).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        inbox.receive(listener, List.of(other));
        assertThat(listener.trace).as("an event of no trace").isEmpty();
    }

    @Test
    void whatAListenerReadsAndNoContractTestDeliversIsNamed() {
        assertThat(Heard.untold(List.of(listener), topics)).containsExactly("other thing.added.v1");
        topics.erase(city, "other", "thing.added.v1", UUID.randomUUID());
        assertThat(Heard.untold(List.of(listener), topics))
                .as("a tombstone is no example")
                .containsExactly("other thing.added.v1");
    }

    @Test
    void aPoisonedSubjectIsParkedAndOthersGoOn() throws Exception {
        listener.mended = false;
        deliver(UuidCreator.getTimeOrderedEpoch(), "racun", -1);
        deliver(UuidCreator.getTimeOrderedEpoch(), "racun", 10);
        deliver(UuidCreator.getTimeOrderedEpoch(), "sehat", 3);
        await().untilAsserted(() -> assertThat(tally("sehat")).isEqualTo(3));
        await().untilAsserted(() -> assertThat(parked()).isEqualTo(2));
        assertThat(tally("racun")).isZero();
        assertThat(api.operator().get("/parked-events").getResponse().getContentAsString())
                .contains(city, "IllegalArgumentException")
                .doesNotContain("amount");
        listener.mended = true;
        api.operator().post("/parked-events/all/replay", "{}");
        await().untilAsserted(() -> assertThat(tally("racun")).isEqualTo(9));
        assertThat(in(city, "select last from tally where name = 'racun'")).isEqualTo(10);
        assertThat(parked()).isZero();
    }

    @Test
    void badEventsOfOneBatchStopTheirSubjectsOnly() throws Exception {
        listener.mended = false;
        var batch = new ArrayList<ConsumerRecord<String, String>>();
        for (int step = 1; step <= 3; step++)
            for (int subject = 0; subject < 20; subject++)
                batch.add(record(
                        "s" + subject,
                        step == 2 && subject == 4 ? "-7" : step == 2 && subject == 11 ? "\"satu\"" : "1"));
        for (int time = 1; time <= 2; time++) { // the broker may deliver twice
            inbox.receive(listener, batch);
            assertThat(in(city, "select count(*) from tally where amount = 3")).isEqualTo(18);
            assertThat(tally("s4")).isEqualTo(1);
            assertThat(tally("s11")).isEqualTo(1);
            assertThat(parked()).isEqualTo(4);
        }
        assertThat(in(city, "select count(*) from inbox")).isEqualTo(56);
        listener.mended = true;
        api.operator().post("/parked-events/all/replay", "{}");
        await().untilAsserted(() -> assertThat(tally("s4")).isEqualTo(-5));
        assertThat(in(city, "select last from tally where name = 's4'")).isEqualTo(1);
        assertThat(tally("s11")).isEqualTo(1);
        assertThat(parked()).isEqualTo(2);
    }

    @Test
    void whatWaitsIsListedPageByPageAndReplayedAsFarAsItGoes() throws Exception {
        listener.mended = false;
        var batch = new ArrayList<ConsumerRecord<String, String>>();
        for (int step = 0; step < 700; step++)
            batch.add(record("antre", step == 0 ? "-1" : step == 600 ? "\"x\"" : "1"));
        inbox.receive(listener, batch);
        var subject = city + "/" + OtherListener.subject("antre");
        var listed = new ArrayList<String>();
        for (var after = ""; after != null; ) {
            var page = com.jayway.jsonpath.JsonPath.<List<Map<String, String>>>read(
                    api.operator()
                            .get("/parked-events?after=" + after)
                            .getResponse()
                            .getContentAsString(),
                    "$");
            after = page.isEmpty() ? null : page.getLast().get("id");
            page.stream().filter(one -> one.get("subject").equals(subject)).forEach(one -> listed.add(one.get("id")));
        }
        assertThat(listed).hasSize(700).doesNotHaveDuplicates();
        assertThat(api.operator().get("/parked-events?after=x")).hasStatus(400);
        listener.mended = true;
        api.operator().post("/parked-events/" + listed.get(3) + "/replay", "{}");
        await().untilAsserted(() -> assertThat(tally("antre")).isEqualTo(598));
        assertThat(parked()).isEqualTo(100);
    }

    @Test
    void whatPostgresCannotKeepDoesNotBlockTheTopic() {
        var subject = OtherListener.subject("nol");
        topics.deliver(
                UUID.randomUUID(), city + "\0", city + "/" + subject, "other", "thing\0", 0, "{\"name\": \"\0\"}");
        var void_ = new ConsumerRecord<>("other", 0, 0, city + "/" + subject, "{}");
        void_.headers().add("ce_id", null);
        inbox.receive(listener, List.of(void_));
        deliver(UuidCreator.getTimeOrderedEpoch(), "sesudah", 3);
        await().untilAsserted(() -> assertThat(tally("sesudah")).isEqualTo(3));
        await().untilAsserted(() -> assertThat(
                        in("~", "select count(*) from parked_event where msg_key like '%" + subject + "'"))
                .isEqualTo(2));
    }

    /** PostgreSQL takes reading an empty table for free, and goes on to believe so while it fills. */
    @Test
    void whatIsParkedIsFoundByIndexFromTheFirstOneOn() throws SQLException {
        try (var session = TestPlatform.get().superuser("notes");
                var statement = session.createStatement()) {
            session.setAutoCommit(false);
            statement.execute(
                    "truncate parked_event; analyze parked_event; set local role notes_app; set local app.tenant = '"
                            + city + "'");
            var before = scans(statement);
            assertThat(parkedAmong(statement, 10)).isZero();
            statement.execute("""
                    insert into parked_event (consumer, topic, msg_key, event_id, type, version, cause)
                    select 'other', 'other', 'subject-' || number % 7, gen_random_uuid(), 'thing.added.v1', number, 'BEHIND_PARKED'
                    from generate_series(1, 100) number""");
            assertThat(parkedAmong(statement, 10)).isEqualTo(7);
            assertThat(scans(statement)).isEqualTo(before);
            session.rollback();
        }
    }

    private static long parkedAmong(Statement statement, int subjects) throws SQLException {
        return number(
                statement,
                "select count(*) from parked_among(array(select 'subject-' || number from generate_series(0, %d) number), 'other')"
                        .formatted(subjects - 1));
    }

    private static long scans(Statement statement) throws SQLException {
        return number(
                statement,
                "select coalesce(sum(seq_scan), 0) from pg_stat_xact_user_tables where relname = 'parked_event'");
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void anEventOfTwoTenantsIsParkedWithoutEffect() {
        var other = Api.newTenant();
        var subject = OtherListener.subject("palsu");
        topics.deliver(
                UUID.randomUUID(),
                city,
                other + "/" + subject,
                "other",
                "thing.added.v1",
                0,
                "{\"name\": \"palsu\", \"amount\": 1}");
        topics.deliver(
                UUID.randomUUID(),
                city,
                city + "/" + subject,
                "other",
                "thing.added.v1",
                0,
                "{\"name\": \"palsu\", \"amount\": 1, \"tenant\": \"%s\"}".formatted(other));
        await().untilAsserted(() -> assertThat(
                        in("~", "select count(*) from parked_event where msg_key like '%" + subject + "'"))
                .isEqualTo(2));
        assertThat(tally("palsu")).isZero();
        assertThat(in(other, "select count(*) from tally")).isZero();
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

    private void deliver(UUID event, String name, long amount) {
        topics.deliver(
                event,
                city,
                city + "/" + OtherListener.subject(name),
                "other",
                "thing.added.v1",
                0,
                "{\"name\": \"%s\", \"amount\": %d}".formatted(name, amount));
    }

    private ConsumerRecord<String, String> record(String name, String amount) {
        var record = new ConsumerRecord<>(
                "other",
                0,
                0,
                city + "/" + OtherListener.subject(name),
                "{\"name\": \"%s\", \"amount\": %s}".formatted(name, amount));
        Map.of(
                        "ce_id",
                        UuidCreator.getTimeOrderedEpoch().toString(),
                        "ce_type",
                        "thing.added.v1",
                        "ce_version",
                        "0",
                        "ce_tenant",
                        city)
                .forEach((header, value) -> record.headers().add(header, bytes(value)));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private long tally(String name) {
        return in(city, "select coalesce(sum(amount), 0) from tally where name = '" + name + "'");
    }

    private long parked() throws SQLException {
        try (var session = TestPlatform.get().superuser("notes");
                var rows = session.createStatement()
                        .executeQuery("select count(*) from parked_event where tenant = '" + city + "'")) {
            rows.next();
            return rows.getLong(1);
        }
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
