package id.bangkom.training;

import static id.bangkom.chassis.security.Role.*;
import static id.bangkom.training.City.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.event.Listener;
import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.Heard;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.Topics;
import java.util.List;
import java.util.UUID;
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
    private static final UUID CANDIDATE = UUID.fromString("01980000-0000-7000-8000-000000000004");
    private static final UUID BATCH = UUID.fromString("01980000-0000-7000-8000-000000000005");
    private static final UUID LINE = UUID.fromString("01980000-0000-7000-8000-000000000001");

    private final Api api;
    private final Topics topics;
    private final List<Listener> listeners;
    private final City city;

    ContractIT(Api api, Topics topics, List<Listener> listeners) {
        this.api = api;
        this.topics = topics;
        this.listeners = listeners;
        this.city = new City(api, topics);
    }

    @Test
    void understandsWhatTheRegistryPromises() {
        topics.promise(city.tenant, "employee-registry.state", "unit.v1", UNIT);
        topics.promise(city.tenant, "employee-registry.state", "employee.v1", EMPLOYEE);
        city.ready(0, false);
        var batch = city.open(3, "2027-03-10T08:00", "2027-03-10T12:00");
        city.nominate(batch, List.of(EMPLOYEE));
        assertThat(names(city.as(ANALYST), batch)).containsExactly("dr. Ani Bestari, M.Si.");
        await().untilAsserted(() -> assertThat(names(api.limitedTo("05.01", city.tenant, OPD_ADMIN), batch))
                .as("the unit belongs to the department of its people")
                .hasSize(1));
        topics.erase(city.tenant, "employee-registry.state", "employee.v1", EMPLOYEE);
        await().untilAsserted(() -> assertThat(names(city.as(ANALYST), batch)).containsExactly("?"));
    }

    @Test
    void understandsWhatNeedsAnalysisPromises() {
        topics.promise(city.tenant, "needs-analysis", "plan-item.stipulated.v1", LINE);
        await().untilAsserted(() -> assertThat(city.as(AUDITOR).get("/plan-items?year=2027"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.items[0].candidates", people -> assertThat(people).isEqualTo(1))
                .hasPathSatisfying(
                        "$.items[0].planVersion",
                        revision -> assertThat(revision).isEqualTo(1))
                .hasPathSatisfying(
                        "$.items[0].cost", rupiah -> assertThat(rupiah).isEqualTo(17_040_000)));
        topics.promise(city.tenant, "needs-analysis", "gap.closed.v1", CANDIDATE);
        await().untilAsserted(() -> assertThat(city.as(AUDITOR).get("/plan-items?year=2027"))
                .bodyJson()
                .extractingPath("$.items[0].candidates")
                .isEqualTo(0));
    }

    @Test
    void understandsWhatEvaluationPromises() {
        var person = city.people(city.dinkes, 1, 50).getFirst();
        city.ready(0, true);
        var batch = city.open(3, "2027-03-10T08:00", "2027-03-10T12:00");
        city.nominate(batch, List.of(person));
        topics.promise(
                city.tenant,
                "evaluation",
                "test.scored.v1",
                person,
                example -> example.replace(BATCH.toString(), batch).replace(CANDIDATE.toString(), person.toString()));
        await().untilAsserted(() -> assertThat(City.<List<Integer>>read(
                        city.as(ANALYST).get("/batches/" + batch + "/participants"), "$.items[*].postTest"))
                .containsExactly(82));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void nothingThatIsHeardWasForgottenHere() {
        assertThat(Heard.untold(listeners, topics)).isEmpty();
    }

    private static List<String> names(Api.Caller caller, String batch) {
        return read(caller.get("/batches/" + batch + "/participants"), "$.items[*].name");
    }
}
