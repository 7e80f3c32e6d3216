package id.bangkom.needs;

import static id.bangkom.chassis.security.Role.ANALYST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.Contract;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.Topics;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the other services promise, told to us word by word. */
@ServiceTest
class ContractIT {
    // the ids of the contracts
    private static final UUID UNIT = UUID.fromString("0193a1b0-0000-7000-8000-000000000501");
    private static final UUID POSITION = UUID.fromString("0193a1b0-0000-7000-8000-000000000701");
    private static final UUID EMPLOYEE = UUID.fromString("0193a1b0-0000-7000-8000-000000000901");
    private static final UUID TRAINED = UUID.fromString("01980000-0000-7000-8000-000000000004");
    private static final UUID LINE = UUID.fromString("01980000-0000-7000-8000-000000000003");
    private static final UUID REVIEW = UUID.fromString("01980000-0000-7000-8000-000000000008");

    private final Topics topics;
    private final Api.Caller analyst;
    private final String city = Api.newTenant();

    ContractIT(Api api, Topics topics) {
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
    }

    @Test
    void understandsWhatTrainingPromises() {
        topics.deliver(
                city, "training.state", "budget-line.v1", LINE, Contract.of("training-service", "budget-line.v1"));
        await().untilAsserted(() ->
                assertThat(analyst.get("/budget-lines?year=2027")).bodyJson().isStrictlyEqualTo("""
                        [{"id": "%s", "year": 2027, "code": "5.04.02.2.01", "name": "Pengembangan kompetensi", "ceiling": 500000000, "planned": 0}]""".formatted(LINE)));
    }

    @Test
    void understandsWhatEvaluationPromises() {
        registryTells("unit.v1", UNIT);
        registryTells("position.v1", POSITION);
        topics.deliver(
                city,
                "employee-registry.state",
                "employee.v1",
                TRAINED,
                registryPromises("employee.v1").replace(EMPLOYEE.toString(), TRAINED.toString()));
        await().untilAsserted(() ->
                assertThat(analyst.post("/assessments", """
                {"employee": "%s", "competency": "M.05", "source": "ASSESSOR", "level": 2, "assessedOn": "2026-03-02"}""".formatted(TRAINED))).hasStatus(201));
        topics.deliver(
                city,
                "evaluation",
                "post-training-review.completed.v1",
                REVIEW,
                Contract.of("evaluation-service", "post-training-review.completed.v1"));
        await().untilAsserted(() -> assertThat(
                        City.<List<String>>read(
                                analyst.get("/people/" + TRAINED + "/gaps"),
                                "$.evidence[?(@.source == 'POST_TRAINING' && @.competency == 'M.05' && @.level == 3)].assessedOn"))
                .containsExactly("2026-06-02"));
    }

    private void registryTells(String type, UUID subject) {
        topics.deliver(city, "employee-registry.state", type, subject, registryPromises(type));
    }

    private static String registryPromises(String type) {
        return Contract.of("employee-registry-service", type);
    }
}
