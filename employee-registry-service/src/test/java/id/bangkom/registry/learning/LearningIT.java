package id.bangkom.registry.learning;

import static id.bangkom.chassis.security.Role.ANALYST;
import static id.bangkom.registry.Importing.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.Topics;
import id.bangkom.registry.Importing;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@ServiceTest
class LearningIT {
    private final Api api;
    private final Topics topics;
    private final String city = Api.newTenant();

    LearningIT(Api api, Topics topics) {
        this.api = api;
        this.topics = topics;
        new Importing(api.as(city, ANALYST)).wholeCity();
    }

    /** Scenario 35. */
    @Test
    void aCompletionCountsOnceHoweverOftenItComesAndCanBeTakenBack() {
        var ani = person("Ani");
        var batch = UUID.randomUUID();
        for (var i = 0; i < 3; i++) complete(ani, batch, "TECHNICAL", 32, "2026-03-02", "2026-03-04");

        await().untilAsserted(() -> assertThat(total(ani, 2026)).isEqualTo("32.0"));
        var record =
                profile(ani, 2026).path("learningRecords").get(0).path("id").asString();
        assertThat(profile(ani, 2026).path("learningRecords").size()).isEqualTo(1);
        await().untilAsserted(() ->
                assertThat(topics.told(city, "learning-hours.credited.v1")).hasSize(1));

        assertThat(reverse(record)).isEqualTo(204);
        assertThat(reverse(record)).isEqualTo(409);
        assertThat(total(ani, 2026)).isEqualTo("0.0");
        assertThat(profile(ani, 2026)
                        .path("learningRecords")
                        .get(0)
                        .path("reversed")
                        .asBoolean())
                .isTrue();
        await().untilAsserted(() ->
                assertThat(topics.told(city, "learning-hours.credited.v1")).hasSize(2));
        var told = topics.told(city, "learning-hours.credited.v1").getLast().body();
        assertThat(told.path("hours").asInt()).isEqualTo(-32);
        assertThat(told.path("total").asInt()).isZero();
    }

    /** Scenario 32. */
    @Test
    void aPnsFulfilsTwentyAndAYearIsTheOneOfTheLastDay() {
        var ani = person("Ani");
        complete(ani, UUID.randomUUID(), "TECHNICAL", 18, "2026-02-02", "2026-02-03");
        await().untilAsserted(() -> assertThat(state(ani, 2026)).isEqualTo("BELUM"));
        assertThat(profile(ani, 2026).path("learningHours").path("shortBy").asInt())
                .isEqualTo(2);

        complete(ani, UUID.randomUUID(), "WORKSHOP", 8, "2026-05-05", "2026-05-05");
        await().untilAsserted(() -> assertThat(total(ani, 2026)).isEqualTo("23.0"));
        assertThat(state(ani, 2026)).isEqualTo("TERPENUHI");

        complete(ani, UUID.randomUUID(), "TECHNICAL", 16, "2026-12-30", "2027-01-03");
        await().untilAsserted(() -> assertThat(total(ani, 2027)).isEqualTo("16.0"));
        assertThat(total(ani, 2026)).isEqualTo("23.0");

        var offices = json(api.as(city, ANALYST).get("/learning-hours?year=2026"));
        assertThat(offices.size()).isEqualTo(1);
        assertThat(offices.get(0).path("people").asInt()).isEqualTo(3);
        assertThat(offices.get(0).path("fulfilled").asInt()).isEqualTo(1);
        assertThat(offices.get(0).path("shortOf").asInt()).isEqualTo(2);
    }

    /** Scenario 33, as the ledger sees it. */
    @Test
    void aPppkIsNotCreditedBeyondTwentyFour() {
        var citra = person("Citra");
        complete(citra, UUID.randomUUID(), "TECHNICAL", 22, "2026-02-02", "2026-02-04");
        complete(citra, UUID.randomUUID(), "SEMINAR", 4, "2026-03-02", "2026-03-02");
        complete(citra, UUID.randomUUID(), "COACHING", 1, "2026-04-02", "2026-04-02");

        await().untilAsserted(() ->
                assertThat(profile(citra, 2026).path("learningRecords").size()).isEqualTo(3));
        assertThat(total(citra, 2026)).isEqualTo("24.0");
        assertThat(profile(citra, 2026).path("learningRecords").findValuesAsString("notCredited"))
                .containsExactly("PPPK_JP_CAP");
    }

    /** Scenarios 29 and 30, through the broker. */
    @Test
    void formsAreWorthWhatTheRulesSay() {
        var budi = person("Budi");
        complete(budi, UUID.randomUUID(), "BENCHMARKING", 24, "2026-02-02", "2026-02-04");
        for (var day : new String[] {"03", "10", "24"}) {
            complete(budi, UUID.randomUUID(), "COACHING", 1, "2026-03-" + day, "2026-03-" + day);
        }
        complete(budi, UUID.randomUUID(), "MENTORING", 1, "2026-03-05", "2026-03-05");
        complete(budi, UUID.randomUUID(), "E_LEARNING", 10, "2026-06-01", "2026-06-02");

        await().untilAsserted(() ->
                assertThat(profile(budi, 2026).path("learningRecords").size()).isEqualTo(6));
        assertThat(total(budi, 2026)).isEqualTo("22.0");
    }

    private void complete(String employee, UUID batch, String form, int hours, String from, String to) {
        var enrolment = UUID.randomUUID();
        topics.deliver(city, "training", "enrolment.completed.v1", UUID.fromString(employee), """
                {"enrolment": "%s", "employee": "%s", "batch": "%s", "course": "%s", "form": "%s", "title": "Contoh", "competency": "M.05",
                 "targetLevel": 3, "hours": %d, "startsOn": "%s", "endsOn": "%s", "provider": "BKPSDM", "attendance": 100}""".formatted(
                        enrolment, employee, batch, UUID.randomUUID(), form, hours, from, to));
    }

    private int reverse(String record) {
        return api.as(city, ANALYST)
                .post("/learning-records/" + record + "/reversal", "{\"reason\": \"sertifikat dicabut\"}")
                .getResponse()
                .getStatus();
    }

    private JsonNode profile(String employee, int year) {
        return json(api.as(city, ANALYST).get("/people/" + employee + "?year=" + year));
    }

    private String total(String employee, int year) {
        return profile(employee, year)
                .path("learningHours")
                .path("total")
                .decimalValue()
                .setScale(1)
                .toString();
    }

    private String state(String employee, int year) {
        return profile(employee, year).path("learningHours").path("state").asString();
    }

    private String person(String name) {
        for (var row : json(api.as(city, ANALYST).get("/people")).path("items")) {
            if (row.path("name").asString().equals(name)) return row.path("id").asString();
        }
        throw new IllegalArgumentException(name);
    }
}
