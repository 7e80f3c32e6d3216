package id.bangkom.needs;

import static id.bangkom.chassis.security.Role.ANALYST;
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
    private static final UUID POSITION = UUID.fromString("0193a1b0-0000-7000-8000-000000000701");
    private static final UUID EMPLOYEE = UUID.fromString("0193a1b0-0000-7000-8000-000000000901");
    private static final UUID TRAINED = UUID.fromString("01980000-0000-7000-8000-000000000004");
    private static final UUID LINE = UUID.fromString("01980000-0000-7000-8000-000000000003");
    private static final UUID REVIEW = UUID.fromString("01980000-0000-7000-8000-000000000008");

    private final List<Listener> listeners;
    private final Topics topics;
    private final Api.Caller analyst;
    private final String city = Api.newTenant();

    ContractIT(Api api, Topics topics, List<Listener> listeners) {
        this.listeners = listeners;
        this.topics = topics;
        this.analyst = api.as(city, ANALYST);
    }

    @Test
    void understandsWhatTheRegistryPromises() {
        registryTells("unit.v1", UNIT);
        registryTells("position.v1", POSITION);
        registryTells("employee.v1", EMPLOYEE);
        await().untilAsserted(() -> assertThat(analyst.get("/people/" + EMPLOYEE + "/gaps"))
                .bodyJson()
                .hasPathSatisfying("$.name", name -> assertThat(name).isEqualTo("dr. Ani Bestari, M.Si."))
                .hasPathSatisfying("$.unit", unit -> assertThat(unit).isEqualTo("Puskesmas Contoh"))
                .hasPathSatisfying(
                        "$.position", position -> assertThat(position).isEqualTo("Guru Ahli Pertama"))
                .hasPathSatisfying(
                        "$.positionClass", itsClass -> assertThat(itsClass).isEqualTo("JF"))
                .hasPathSatisfying(
                        "$.competencies.length()", nine -> assertThat(nine).isEqualTo(9)));
        topics.erase(city, "employee-registry.state", "employee.v1", EMPLOYEE);
        await().untilAsserted(() ->
                assertThat(analyst.get("/people/" + EMPLOYEE + "/gaps")).hasStatus(404));
    }

    @Test
    void understandsWhatTrainingPromises() {
        topics.promise(city, "training.state", "budget-line.v1", LINE);
        await().untilAsserted(() ->
                assertThat(analyst.get("/budget-lines?year=2027")).bodyJson().isStrictlyEqualTo("""
                        [{"id": "%s", "year": 2027, "code": "5.04.02.2.01", "name": "Pengembangan kompetensi", "ceiling": 500000000, "planned": 0}]""".formatted(LINE)));
    }

    @Test
    void understandsWhatEvaluationPromises() {
        registryTells("unit.v1", UNIT);
        registryTells("position.v1", POSITION);
        topics.promise(
                city,
                "employee-registry.state",
                "employee.v1",
                TRAINED,
                example -> example.replace(EMPLOYEE.toString(), TRAINED.toString()));
        await().untilAsserted(() ->
                assertThat(analyst.post("/assessments", """
                {"employee": "%s", "competency": "M.05", "source": "ASSESSOR", "level": 2, "assessedOn": "2026-03-02"}""".formatted(TRAINED))).hasStatus(201));
        topics.promise(city, "evaluation", "post-training-review.completed.v1", REVIEW);
        await().untilAsserted(() -> assertThat(
                        City.<List<String>>read(
                                analyst.get("/people/" + TRAINED + "/gaps"),
                                "$.evidence[?(@.source == 'POST_TRAINING' && @.competency == 'M.05' && @.level == 3)].assessedOn"))
                .containsExactly("2026-06-02"));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void nothingThatIsHeardWasForgottenHere() {
        assertThat(Heard.untold(listeners, topics)).isEmpty();
    }

    private void registryTells(String type, UUID subject) {
        topics.promise(city, "employee-registry.state", type, subject);
    }
}
