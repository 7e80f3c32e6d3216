package id.bangkom.needs;

import static id.bangkom.chassis.security.Role.*;
import static id.bangkom.needs.City.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.MovableClock;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Acceptance scenarios 8 to 12 and 15 of the domain rules, and the heat map. */
@ServiceTest
class GapIT {
    private static final List<String> NINE =
            List.of("M.01", "M.02", "M.03", "M.04", "M.05", "M.06", "M.07", "M.08", "S.01");

    private final MovableClock clock;
    private final City city;

    GapIT(Api api, Topics topics, MovableClock clock) {
        this.clock = clock;
        this.city = new City(api, topics);
    }

    @BeforeEach
    void onTheTwentiethOfNovember() {
        clock.moveTo(Instant.parse("2026-11-20T03:00:00Z"));
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void anAdministratorWithOneSurplusHasTwoGapsAllTheSame() {
        var person = assessed("ADMINISTRATOR", 3, 3, 2, 3, 4, 2, 3, 3, 3);
        var gaps = gaps(person, "96.3");
        assertThat(below(gaps)).containsExactly("M.03", "M.06");
        assertThat(City.<List<Integer>>read(gaps, "$.competencies[*].gap"))
                .containsExactly(0, 0, -1, 0, 0, -1, 0, 0, 0);
        var cells = NINE.stream()
                .map(code -> "{\"opd\": \"%s\", \"competency\": \"%s\"}".formatted(city.dinkes, code))
                .collect(Collectors.joining(", "));
        assertThat(city.as(ANALYST).post("/needs", "{\"year\": 2027, \"cells\": [" + cells + "]}"))
                .bodyJson()
                .isStrictlyEqualTo("{\"raised\": 2, \"merged\": 0}");
        assertThat(City.<String>read(gaps, "$.mapping")).isEqualTo("OPTIMAL");
        assertThat(City.<String>read(gaps, "$.placement")).isEqualTo("MS");
    }

    @Test
    void aSupervisorBelow78PerCentIsKurangOptimal() {
        var gaps = gaps(assessed("PENGAWAS", 2, 1, 1, 2, 1, 1, 2, 2, 2), "77.78");
        assertThat(City.<List<Integer>>read(gaps, "$.competencies[*].gap"))
                .containsExactly(0, -1, -1, 0, -1, -1, 0, 0, 0);
        assertThat(City.<String>read(gaps, "$.mapping")).isEqualTo("KURANG_OPTIMAL");
        assertThat(City.<String>read(gaps, "$.placement")).isEqualTo("MMS");
    }

    @Test
    void categoriesTurnAtTheirLowerBounds() {
        assertThat(City.<String>read(gaps(assessed("JPT_PRATAMA", 3, 3, 3, 3, 3, 3, 3, 2, 2), "69.44"), "$.placement"))
                .isEqualTo("MMS");
        assertThat(City.<String>read(gaps(assessed("JPT_PRATAMA", 3, 3, 3, 3, 3, 3, 2, 2, 2), "66.67"), "$.placement"))
                .isEqualTo("KMS");
        var ten = city.as(ANALYST).post("/competencies", """
                {"code": "T.UJI", "kind": "TECHNICAL", "nameId": "Uji", "nameEn": "Test"}""");
        assertThat(ten).hasStatus(201);
        var eighteen = gaps(assessedInTen(1, 1), "90.0");
        assertThat(City.<String>read(eighteen, "$.mapping")).isEqualTo("OPTIMAL");
        assertThat(City.<String>read(eighteen, "$.placement")).isEqualTo("MS");
        var sixteen = gaps(assessedInTen(1, 1, 1, 1), "80.0");
        assertThat(City.<String>read(sixteen, "$.mapping")).isEqualTo("CUKUP_OPTIMAL");
        assertThat(City.<String>read(sixteen, "$.placement")).isEqualTo("MS");
    }

    @Test
    void theSeverityOfATechnicalGapGrowsWithItsLevels() {
        city.as(ANALYST).post("/competencies", """
                {"code": "T.GIS", "kind": "TECHNICAL", "nameId": "Peta", "nameEn": "Maps"}""");
        var position = city.position("PELAKSANA", "");
        var three = city.person(city.dinkes, position, "PELAKSANA");
        var two = city.person(city.dinkes, position, "PELAKSANA");
        var none = city.person(city.dinkes, position, "PELAKSANA");
        await().untilAsserted(() -> assertThat(
                        city.as(ANALYST).put("/standards/" + position, "{\"levels\": {\"T.GIS\": 4}}", "\"0\""))
                .hasStatus(204));
        assessWhenKnown(three, "T.GIS", "ASSESSOR", 1);
        assessWhenKnown(two, "T.GIS", "ASSESSOR", 2);
        assessWhenKnown(none, "T.GIS", "ASSESSOR", 5);
        await().untilAsserted(() -> assertThat(severity(three, "T.GIS")).isEqualTo("-3 HIGH"));
        await().untilAsserted(() -> assertThat(severity(two, "T.GIS")).isEqualTo("-2 MEDIUM"));
        await().untilAsserted(() -> assertThat(severity(none, "T.GIS")).isEqualTo("0 NONE"));
    }

    @Test
    void anAssessmentEndsThreeYearsAfterItsDay() {
        var person = city.person(city.dinkes, city.position("PENGAWAS", ""), "PENGAWAS");
        assessWhenKnown(person, "M.01", "ASSESSOR", 1, "2023-11-20");
        await().untilAsserted(() -> assertThat(status(person, "M.01")).isEqualTo("VALID"));
        clock.advance(Duration.ofDays(1));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(status(person, "M.01")).isEqualTo("ASSESSMENT_EXPIRED"));
        assertThat(below(city.as(ANALYST).get("/people/" + person + "/gaps"))).isEmpty();
    }

    @Test
    void withoutAnAssessorSupervisorAndSelfAreCombinedAndFlagged() {
        var person = city.person(city.dinkes, city.position("ADMINISTRATOR", ""), "ADMINISTRATOR");
        assessWhenKnown(person, "M.03", "SUPERVISOR", 2);
        assessWhenKnown(person, "M.03", "SELF", 4);
        await().untilAsserted(() -> assertThat(severity(person, "M.03")).isEqualTo("0 NONE"));
        assertThat(City.<List<Integer>>read(
                        city.as(ANALYST).get("/people/" + person + "/gaps"),
                        "$.competencies[?(@.competency == 'M.03')].level"))
                .as("0.7 x 2 + 0.3 x 4 = 2.6, rounded half up")
                .containsExactly(3);
        List<List<String>> flags = read(
                city.as(ANALYST).get("/people/" + person + "/gaps"), "$.competencies[?(@.competency == 'M.03')].flags");
        assertThat(flags.getFirst()).containsExactly("DIALOG", "OVER_CONFIDENCE");
        assessWhenKnown(person, "M.03", "ASSESSOR", 1);
        await().untilAsserted(() -> assertThat(severity(person, "M.03")).isEqualTo("-2 MEDIUM"));
    }

    @Test
    void whoHasNoStandardIsListedAndNeverCountedAsWithoutGap() {
        var odd = city.person(city.disdik, city.position("JF", ""), "JF");
        await().untilAsserted(() -> assertThat(status(odd, "M.01")).isEqualTo("NO_STANDARD"));
        var map = city.as(AUDITOR).get("/gaps/heat-map");
        assertThat(City.<List<Integer>>read(map, "$.rows[?(@.code == 'DISDIK')].cells[0].noStandard"))
                .containsExactly(1);
        assertThat(City.<List<Object>>read(map, "$.rows[?(@.code == 'DISDIK')].cells[0].mean"))
                .isEmpty();
    }

    @Test
    void theHeatMapCountsItsPeopleAndShrinksWhenSomebodyLeaves() {
        var position = city.position("PENGAWAS", "");
        var low = city.person(city.dinkes, position, "PENGAWAS");
        var good = city.person(city.dinkes, position, "PENGAWAS");
        city.person(city.dinkes, position, "PENGAWAS");
        assessWhenKnown(low, "M.05", "SUPERVISOR", 1);
        assessWhenKnown(good, "M.05", "SUPERVISOR", 2);
        await().untilAsserted(() -> assertThat(cell("DINKES", "M.05"))
                .isEqualTo("3 people, 2 rated, 1 below, mean 0.5, fulfilled 50.0, 1 unassessed"));
        var people = city.as(ANALYST).get("/gaps/people?opd=" + city.dinkes + "&competency=M.05");
        assertThat(City.<List<String>>read(people, "$.items[*].id")).containsExactly(low.toString());
        assertThat(city.as(ANALYST).get("/gaps/heat-map.xlsx").getResponse().getContentAsByteArray())
                .startsWith("PK".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        city.person(low, 2, city.dinkes, position, "PENGAWAS", "PENSIUN");
        await().untilAsserted(() -> assertThat(cell("DINKES", "M.05"))
                .isEqualTo("2 people, 1 rated, 0 below, mean 0.0, fulfilled 100.0, 1 unassessed"));
        city.person(good, 2, city.disdik, position, "PENGAWAS", "AKTIF");
        await().untilAsserted(() -> assertThat(cell("DISDIK", "M.05"))
                .isEqualTo("1 people, 1 rated, 0 below, mean 0.0, fulfilled 100.0, 0 unassessed"));
    }

    @Test
    void anAssessmentThatCannotBeIsRefusedByField() {
        var person = city.person(city.dinkes, city.position("PENGAWAS", ""), "PENGAWAS");
        assessWhenKnown(person, "M.01", "SELF", 2);
        assertThat(city.assess(person, "X.99", "SELF", 2, "2026-11-01"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("/competency");
        assertThat(city.assess(person, "M.01", "SELF", 6, "2026-11-01"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("/level");
        assertThat(city.assess(person, "M.01", "SELF", 2, "2026-11-21"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("assessment-in-future");
        assertThat(city.assess(UUID.randomUUID(), "M.01", "SELF", 2, "2026-11-01"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("employee-unknown");
    }

    private UUID assessed(String positionClass, int... levels) {
        var person = city.person(city.dinkes, city.position(positionClass, ""), positionClass);
        for (int i = 0; i < levels.length; i++) assessWhenKnown(person, NINE.get(i), "ASSESSOR", levels[i]);
        return person;
    }

    /** Ten competencies at level 2, but these. */
    private UUID assessedInTen(int... lower) {
        var position = city.position("PENGAWAS", "");
        var person = city.person(city.dinkes, position, "PENGAWAS");
        await().untilAsserted(() -> assertThat(
                        city.as(ANALYST).put("/standards/" + position, "{\"levels\": {\"T.UJI\": 2}}", "\"0\""))
                .hasStatus(204));
        for (int i = 0; i < 9; i++) assessWhenKnown(person, NINE.get(i), "ASSESSOR", i < lower.length ? lower[i] : 2);
        assessWhenKnown(person, "T.UJI", "ASSESSOR", 2);
        return person;
    }

    private void assessWhenKnown(UUID person, String competency, String source, int level) {
        assessWhenKnown(person, competency, source, level, "2026-11-01");
    }

    private void assessWhenKnown(UUID person, String competency, String source, int level, String day) {
        await().untilAsserted(() ->
                assertThat(city.assess(person, competency, source, level, day)).hasStatus(201));
    }

    private MvcTestResult gaps(UUID person, String match) {
        await().untilAsserted(() -> assertThat(String.valueOf(
                        City.<Object>read(city.as(ANALYST).get("/people/" + person + "/gaps"), "$.jobPersonMatch")))
                .isEqualTo(match));
        return city.as(ANALYST).get("/people/" + person + "/gaps");
    }

    private static List<String> below(MvcTestResult gaps) {
        return read(gaps, "$.competencies[?(@.gap < 0)].competency");
    }

    private String severity(UUID person, String competency) {
        var gaps = city.as(ANALYST).get("/people/" + person + "/gaps");
        var path = "$.competencies[?(@.competency == '" + competency + "')]";
        return City.<List<Object>>read(gaps, path + ".gap").getFirst() + " "
                + City.<List<Object>>read(gaps, path + ".severity").getFirst();
    }

    private String status(UUID person, String competency) {
        return City.<List<String>>read(
                        city.as(ANALYST).get("/people/" + person + "/gaps"),
                        "$.competencies[?(@.competency == '" + competency + "')].status")
                .getFirst();
    }

    private String cell(String opd, String competency) {
        var path = "$.rows[?(@.code == '" + opd + "')].cells[?(@.competency == '" + competency + "')]";
        var cell = City.<List<java.util.Map<String, Object>>>read(
                        city.as(ANALYST).get("/gaps/heat-map"), path)
                .getFirst();
        return "%s people, %s rated, %s below, mean %s, fulfilled %s, %s unassessed"
                .formatted(
                        cell.get("people"),
                        cell.get("rated"),
                        cell.get("below"),
                        cell.get("mean"),
                        cell.get("fulfilled"),
                        cell.get("unassessed"));
    }
}
