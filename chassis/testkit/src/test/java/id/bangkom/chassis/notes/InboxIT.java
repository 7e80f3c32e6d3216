package id.bangkom.chassis.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import id.bangkom.chassis.event.Inbox;
import id.bangkom.chassis.tenancy.Tenant;
import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.Heard;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.TestPlatform;
import id.bangkom.chassis.testkit.Topics;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each event has one effect, in the order of its subject; what cannot be handled waits, and nothing else does. */
@ServiceTest
class InboxIT {
    private final Api api;
    private final Topics topics;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final OtherListener listener;
    private final Inbox inbox;
    private final String city = Api.newTenant();

    InboxIT(
            Api api,
            Topics topics,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            OtherListener listener,
            Inbox inbox) {
        this.api = api;
        this.topics = topics;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.listener = listener;
        this.inbox = inbox;
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
    void theTenantsOfOnePollAreHandledSideBySide() {
        var other = Api.newTenant();
        var both = new CyclicBarrier(2);
        listener.meanwhile.put("bersama", () -> assertThat(both).satisfies(one -> one.await(5, TimeUnit.SECONDS)));
        inbox.receive(listener, List.of(record("bersama", "1"), record(other, "bersama", "2")));
        assertThat(tally("bersama")).isEqualTo(1);
        assertThat(in(other, "select coalesce(sum(amount), 0) from tally")).isEqualTo(2);
    }

    @Test
    void aFaultThatPassesIsToldWhenTheOtherTenantsAreDone() {
        var other = Api.newTenant();
        var batch = List.of(record("putus", "1"), record(other, "utuh", "2"));
        listener.meanwhile.put("putus", () -> {
            throw new QueryTimeoutException("the database is away");
        });
        listener.meanwhile.put(
                "utuh", () -> LockSupport.parkNanos(Duration.ofMillis(300).toNanos()));
        assertThatThrownBy(() -> inbox.receive(listener, batch)).isInstanceOf(QueryTimeoutException.class);
        assertThat(in(other, "select coalesce(sum(amount), 0) from tally")).isEqualTo(2);
        listener.meanwhile.clear();
        inbox.receive(listener, batch);
        assertThat(tally("putus")).isEqualTo(1);
        assertThat(in(other, "select coalesce(sum(amount), 0) from tally")).isEqualTo(2);
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
        var later = List.of(record("s4", "20"), record("s5", "20"), record("s4", "30"));
        for (int time = 1; time <= 2; time++) inbox.receive(listener, later);
        assertThat(tally("s5")).isEqualTo(23);
        assertThat(parked()).isEqualTo(6);
        listener.mended = true;
        api.operator().post("/parked-events/all/replay", "{}");
        await().untilAsserted(() -> assertThat(tally("s4")).isEqualTo(45));
        assertThat(in(city, "select last from tally where name = 's4'")).isEqualTo(30);
        assertThat(tally("s11")).isEqualTo(1);
        assertThat(parked()).isEqualTo(2);
        inbox.receive(listener, List.of(record("s4", "2")));
        assertThat(tally("s4")).as("no longer behind a parked one").isEqualTo(47);
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
            long before = scans(statement);
            assertThat(parkedAmong(statement, 10)).isZero();
            statement.execute("""
                    insert into parked_event (consumer, topic, msg_key, event_id, type, version, cause)
                    select 'other', 'other', 'subject-' || number % 7, gen_random_uuid(), 'thing.added.v1', number, 'BEHIND_PARKED'
                    from generate_series(1, 100) number""");
            assertThat(parkedAmong(statement, 10)).isEqualTo(7);
            assertThat(scans(statement)).isEqualTo(before);
            assertThat(
                            number(
                                    statement,
                                    "select count(*) from pg_indexes where tablename = 'parked_event' and indexdef not like '%(tenant, consumer, msg_key, %'"))
                    .as("indexes that lead to a tenant's events, not to a subject's")
                    .isZero();
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
        return record(city, name, amount);
    }

    private static ConsumerRecord<String, String> record(String city, String name, String amount) {
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
}
