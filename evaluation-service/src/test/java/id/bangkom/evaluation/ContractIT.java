package id.bangkom.evaluation;

import static id.bangkom.chassis.security.Role.*;
import static id.bangkom.evaluation.EvaluationIT.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.event.Listener;
import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.Heard;
import id.bangkom.chassis.testkit.MovableClock;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.Topics;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What the other services promise, told to us word by word. */
@ServiceTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContractIT {
    // the ids of the contracts
    private static final UUID UNIT = UUID.fromString("0193a1b0-0000-7000-8000-000000000501");
    private static final UUID EMPLOYEE = UUID.fromString("0193a1b0-0000-7000-8000-000000000901");
    private static final UUID BATCH = UUID.fromString("01980000-0000-7000-8000-000000000005");
    private static final UUID PERSON = UUID.fromString("01980000-0000-7000-8000-000000000004");
    private static final UUID ENROLMENT = UUID.fromString("01980000-0000-7000-8000-000000000007");

    private final Api api;
    private final Topics topics;
    private final MovableClock clock;
    private final List<Listener> listeners;
    private final String city = Api.newTenant();

    ContractIT(Api api, Topics topics, MovableClock clock, List<Listener> listeners) {
        this.api = api;
        this.topics = topics;
        this.clock = clock;
        this.listeners = listeners;
    }

    @BeforeEach
    void somebodyTakesPart() {
        topics.promise(city, "training.state", "batch.v1", BATCH);
        topics.promise(city, "training", "enrolment.confirmed.v1", ENROLMENT);
        awaitStates("CONFIRMED");
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void understandsTheBatchThatTrainingPromises() {
        assertThat(api.as(city, AUDITOR).get("/batches?year=2027"))
                .bodyJson()
                .hasPathSatisfying("$.items[0].name", name -> assertThat(name).isEqualTo("Pelayanan prima, angkatan 1"))
                .hasPathSatisfying("$.items[0].form", form -> assertThat(form).isEqualTo("WORKSHOP"))
                .hasPathSatisfying(
                        "$.items[0].state", state -> assertThat(state).isEqualTo("CLOSED"))
                .hasPathSatisfying(
                        "$.items[0].participants", people -> assertThat(people).isEqualTo(1));
    }

    @Test
    void understandsAPlaceThatWasGivenUp() {
        topics.promise(city, "training", "enrolment.cancelled.v1", ENROLMENT);
        awaitStates();
    }

    @Test
    void understandsWhoFailed() {
        topics.promise(city, "training", "enrolment.failed.v1", ENROLMENT);
        awaitStates("FAILED");
        assertThat(EvaluationIT.<List<String>>read(api.as(city, SUPERVISOR).get("/reviews"), "$.items[*].id"))
                .isEmpty();
    }

    @Test
    void understandsWhoCompletedAndWhoseGapHasClosed() {
        topics.promise(city, "training", "enrolment.completed.v1", ENROLMENT);
        awaitStates("COMPLETED");
        List<String> reviews =
                read(api.as(city, SUPERVISOR).get("/reviews"), "$.items[?(@.opensOn == '2027-06-02')].id");
        clock.moveTo(Instant.parse("2027-06-02T05:00:00Z"));
        assertThat(api.as(city, SUPERVISOR).put("/reviews/" + reviews.getFirst(), "{\"supervisor\": 3}"))
                .hasStatus(200);
        topics.promise(
                city,
                "needs-analysis",
                "gap.closed.v1",
                PERSON,
                example -> example.replace("2026-06-02", "2027-06-02"));
        await().untilAsserted(() -> assertThat(results())
                .bodyJson()
                .extractingPath("$.people[0].gapClosed")
                .isEqualTo(true));
    }

    @Test
    void understandsWhatTheRegistryPromises() {
        topics.promise(city, "employee-registry.state", "unit.v1", UNIT);
        topics.promise(
                city,
                "employee-registry.state",
                "employee.v1",
                PERSON,
                example -> example.replace(EMPLOYEE.toString(), PERSON.toString()));
        awaitName("dr. Ani Bestari, M.Si.");
        await().untilAsserted(() -> assertThat(EvaluationIT.<List<String>>read(
                        api.limitedTo("05.01", city, OPD_ADMIN).get("/batches/" + BATCH + "/results"),
                        "$.people[*].name"))
                .as("the unit belongs to the department of its people")
                .hasSize(1));
        topics.erase(city, "employee-registry.state", "employee.v1", PERSON);
        awaitName("?");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void nothingThatIsHeardWasForgottenHere() {
        assertThat(Heard.untold(listeners, topics)).isEmpty();
    }

    private void awaitStates(String... states) {
        await().untilAsserted(() -> assertThat(EvaluationIT.<List<String>>read(results(), "$.people[*].state"))
                .containsExactly(states));
    }

    private void awaitName(String name) {
        await().untilAsserted(() -> assertThat(results())
                .bodyJson()
                .extractingPath("$.people[0].name")
                .isEqualTo(name));
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult results() {
        return api.as(city, ANALYST).get("/batches/" + BATCH + "/results");
    }
}
