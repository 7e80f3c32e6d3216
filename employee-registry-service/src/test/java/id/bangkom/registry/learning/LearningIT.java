package id.bangkom.registry.learning;

import static id.bangkom.chassis.security.Role.ANALYST;
import static id.bangkom.registry.Importing.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.Topics;
import id.bangkom.registry.Importing;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        var entries = profile(ani, 2026).path("learningRecords").get(0).path("entries");
        assertThat(entries.findValuesAsString("kind")).containsExactly("CREDIT", "REVERSAL");
        assertThat(entries.get(0).path("hours").asInt()).isEqualTo(32);
        assertThat(entries.get(1).path("hours").asInt()).isEqualTo(-32);
        assertThat(entries.get(1).path("reason").asString()).isEqualTo("sertifikat dicabut");
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

    /** Scenario 29, through the broker. */
    @ParameterizedTest(name = "{0} of {1} JP on {2} days, abroad {3}: {4} JP, told to SIASN as {5}")
    @CsvSource({
        "TECHNICAL, 32, 3, false, 32.0, 32",
        "TECHNICAL, 32, 3, true, 38.4, 38",
        "WORKSHOP, 16, 2, false, 10.0, 10",
        "WORKSHOP, 16, 2, true, 14.0, 14",
        "SEMINAR, 8, 1, false, 4.0, 4",
        "SEMINAR, 8, 1, true, 6.0, 6",
        "BENCHMARKING, 24, 3, false, 10.0, 10",
        "INTERNSHIP, 160, 20, false, 20.0, 20",
        "INTERNSHIP, 160, 20, true, 24.0, 24",
        "SECONDMENT, 160, 20, false, 20.0, 20"
    })
    void everyFormIsWorthItsOwnHours(String form, int lessons, int days, boolean abroad, String worth, int exported) {
        var ani = person("Ani");
        var first = LocalDate.parse("2026-03-02");
        complete(
                ani,
                UUID.randomUUID(),
                form,
                lessons,
                abroad,
                first.datesUntil(first.plusDays(days)).toList());
        await().untilAsserted(() -> assertThat(total(ani, 2026)).isEqualTo(worth));
        assertThat(profile(ani, 2026)
                        .path("learningRecords")
                        .get(0)
                        .path("exportedHours")
                        .asInt())
                .isEqualTo(exported);
    }

    @Test
    void onlyDaysWithASessionCount() {
        var ani = person("Ani");
        complete(
                ani,
                UUID.randomUUID(),
                "WORKSHOP",
                16,
                false,
                List.of(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-09")));
        await().untilAsserted(() ->
                assertThat(profile(ani, 2026).path("learningRecords").size()).isEqualTo(1));
        assertThat(total(ani, 2026)).isEqualTo("10.0");
    }

    @Test
    void ofTheOccurrencesOfOneBatchTwoAMonthCount() {
        var budi = person("Budi");
        complete(
                budi,
                UUID.randomUUID(),
                "COACHING",
                4,
                false,
                Stream.of("2026-03-03", "2026-03-10", "2026-03-24", "2026-04-02")
                        .map(LocalDate::parse)
                        .toList());
        await().untilAsserted(() ->
                assertThat(profile(budi, 2026).path("learningRecords").size()).isEqualTo(1));
        assertThat(total(budi, 2026)).isEqualTo("6.0");
    }

    private void complete(String employee, UUID batch, String form, int hours, String from, String to) {
        complete(
                employee,
                batch,
                form,
                hours,
                false,
                LocalDate.parse(from)
                        .datesUntil(LocalDate.parse(to).plusDays(1))
                        .toList());
    }

    /** One session a day, the curriculum spread evenly over the days. */
    private void complete(String employee, UUID batch, String form, int hours, boolean abroad, List<LocalDate> days) {
        var enrolment = UUID.randomUUID();
        topics.deliver(city, "training", "enrolment.completed.v1", UUID.fromString(employee), """
                {"enrolment": "%s", "employee": "%s", "batch": "%s", "course": "%s", "form": "%s", "title": "Contoh", "competency": "M.05",
                 "targetLevel": 3, "hours": %d, "abroad": %s, "sessionDays": [%s], "startsOn": "%s", "endsOn": "%s", "provider": "BKPSDM", "attendance": 100}""".formatted(
                enrolment,
                employee,
                batch,
                UUID.randomUUID(),
                form,
                hours,
                abroad,
                days.stream()
                        .map(day -> "{\"day\": \"%s\", \"minutes\": %d}".formatted(day, hours * 45 / days.size()))
                        .collect(Collectors.joining(", ")),
                days.getFirst(),
                days.getLast()));
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
