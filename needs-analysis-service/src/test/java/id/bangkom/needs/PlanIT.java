package id.bangkom.needs;

import static id.bangkom.chassis.security.Role.*;
import static id.bangkom.needs.City.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.security.Role;
import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.Refusal;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.Topics;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Acceptance scenarios 14 and 17 of the domain rules, the approval by four persons, the ceiling, and the loop back from evaluation. */
@ServiceTest
class PlanIT {
    private static final UUID LINE = UUID.randomUUID();

    private final Api api;
    private final Topics topics;
    private final City city;

    PlanIT(Api api, Topics topics) {
        this.api = api;
        this.topics = topics;
        this.city = new City(api, topics);
    }

    @Test
    void theMoreUrgentNeedRanksHigher() {
        var position = city.position("ADMINISTRATOR", "");
        var urgent = city.person(city.dinkes, position, "ADMINISTRATOR");
        var mild = city.person(city.disdik, position, "ADMINISTRATOR");
        assess(urgent, "M.05", 1);
        assess(mild, "M.05", 2);
        assertThat(city.as(ANALYST)
                        .put(
                                "/people/" + urgent + "/performance",
                                "{\"year\": 2026, \"predicate\": \"BUTUH_PERBAIKAN\"}"))
                .hasStatus(204);
        assertThat(city.as(ANALYST)
                        .put("/people/" + mild + "/performance", "{\"year\": 2026, \"predicate\": \"BAIK\"}"))
                .hasStatus(204);
        assertThat(city.as(ANALYST)
                        .put("/units/" + city.dinkes + "/satisfaction", "{\"year\": 2026, \"grade\": \"C\"}"))
                .hasStatus(204);
        assertThat(city.as(ANALYST)
                        .put("/units/" + city.disdik + "/satisfaction", "{\"year\": 2026, \"grade\": \"B\"}"))
                .hasStatus(204);
        raise(city.dinkes, "M.05", "RENSTRA", 1);
        raise(city.disdik, "M.05", "OPD_PROPOSAL", 1);
        var needs = city.as(ANALYST).get("/needs?year=2027");
        assertThat(City.<List<Double>>read(needs, "$.items[*].priority")).containsExactly(69.17, 25.83);
        assertThat(City.<List<String>>read(needs, "$.items[*].employee"))
                .containsExactly(urgent.toString(), mild.toString());
    }

    @Test
    void sourcesOfOneNeedMerge() {
        var person = city.person(city.dinkes, city.position("ADMINISTRATOR", ""), "ADMINISTRATOR");
        assess(person, "M.03", 1);
        raise(city.dinkes, "M.03", "RENSTRA", 1);
        var again = city.as(ANALYST).post("/needs", """
                {"year": 2027, "source": "SURVEY", "cells": [{"opd": "%s", "competency": "M.03"}]}""".formatted(city.dinkes));
        assertThat(again).bodyJson().isStrictlyEqualTo("{\"raised\": 0, \"merged\": 1}");
        assertThat(City.<List<List<String>>>read(city.as(ANALYST).get("/needs?year=2027"), "$.items[*].sources"))
                .containsExactly(List.of("COMPETENCY_GAP", "SURVEY"));
    }

    @Test
    void anOpenNeedIsWithdrawnByItsOwnDepartmentAndMayBeRaisedAnew() {
        var person = city.person(city.dinkes, city.position("ADMINISTRATOR", ""), "ADMINISTRATOR");
        assess(person, "M.03", 1);
        raise(city.dinkes, "M.03", "RENSTRA", 1);
        String need = City.<List<String>>read(city.as(ANALYST).get("/needs?year=2027"), "$.items[*].id")
                .getFirst();
        var withdrawal = "/needs/" + need + "/withdrawal";
        var reason = "{\"reason\": \"Sudah mengikuti pelatihan sendiri\"}";
        assertThat(api.limitedTo("DISDIK", city.tenant, OPD_ADMIN).post(withdrawal, reason))
                .hasStatus(404);
        Refusal.of(city.as(ANALYST).post(withdrawal, "{}"), "id", 400, "invalid-fields", "/reason", "");
        assertThat(api.limitedTo("DINKES", city.tenant, OPD_ADMIN).post(withdrawal, reason))
                .hasStatus(204);
        assertThat(City.<List<String>>read(city.as(ANALYST).get("/needs?year=2027"), "$.items[*].state"))
                .containsExactly("WITHDRAWN");
        for (var in : List.of(List.of("id", "hanya yang OPEN"), List.of("en", "only an OPEN one")))
            Refusal.of(
                    city.as(ANALYST).speaking(in.getFirst()).post(withdrawal, reason),
                    in.getFirst(),
                    409,
                    "need-state-wrong",
                    "",
                    in.getLast());
        raise(city.dinkes, "M.03", "RENSTRA", 1);
        assertThat(City.<List<String>>read(city.as(ANALYST).get("/needs?year=2027&state=OPEN"), "$.items[*].employee"))
                .containsExactly(person.toString());
    }

    @Test
    void ofEquallyUrgentPeopleWhoIsOnNoLineYetComesFirst() {
        city.budgetLine(LINE, 1, 500_000_000);
        var position = city.position("ADMINISTRATOR", "");
        for (int i = 0; i < 4; i++) {
            var person = city.person(city.dinkes, position, "ADMINISTRATOR");
            assess(person, "M.03", 2);
            assess(person, "M.05", 2);
        }
        raise(city.dinkes, "M.03", "RENSTRA", 4);
        raise(city.dinkes, "M.05", "RENSTRA", 4);
        var plan = City.<String>read(city.as(ANALYST).post("/plans", "{\"year\": 2027}"), "$.id");
        for (var competency : List.of("M.03", "M.05"))
            await().untilAsserted(() -> assertThat(city.as(ANALYST)
                            .post("/plans/" + plan + "/items", """
                    {"competency": "%s", "people": 2, "contents": %s}""".formatted(competency, contents("PER-1", 1000))))
                    .hasStatus(201));
        assertThat(City.<List<String>>read(
                        city.as(ANALYST).get("/needs?year=2027&state=PLANNED"), "$.items[*].employee"))
                .hasSize(4)
                .doesNotHaveDuplicates();
    }

    @Test
    void fourPersonsApproveAndOnlyThen() {
        var plan = planWithOneLine("PER-LAN 12/2023", 500_000, 2);
        assertThat(step(ANALYST, plan, "verification"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("plan-state-wrong");
        assertThat(step(ANALYST, plan, "proposal")).hasStatus(200);
        assertThat(step(ANALYST, plan, "verification"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("same-person");
        assertThat(step(TENANT_ADMIN, plan, "verification")).hasStatus(200);
        assertThat(step(TENANT_ADMIN, plan, "stipulation")).hasStatus(403);
        assertThat(step(COMPILER, plan, "submission")).hasStatus(200);
        assertThat(step(STIPULATOR, plan, "stipulation"))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("STIPULATED");
        await().untilAsserted(() ->
                assertThat(topics.told(city.tenant, "plan-item.stipulated.v1")).hasSize(1));
        var told =
                topics.told(city.tenant, "plan-item.stipulated.v1").getFirst().body();
        assertThat(java.util.Objects.requireNonNull(told).path("candidates")).hasSize(2);
        assertThat(told.path("cost").asLong()).isEqualTo(1_000_000);
        var revision = step(ANALYST, plan, "revision");
        assertThat(revision).hasStatus(201);
        var second = city.as(AUDITOR).get("/plans/" + read(revision, "$.id"));
        assertThat(City.<Integer>read(second, "$.revision")).isEqualTo(2);
        assertThat(City.<Integer>read(second, "$.needs")).isEqualTo(2);
        assertThat(City.<List<Integer>>read(second, "$.items[*].participants")).containsExactly(2);
        assertThat(City.<String>read(city.as(AUDITOR).get("/plans/" + plan), "$.state"))
                .isEqualTo("STIPULATED");
        assertThat(told.path("planVersion").asInt()).isEqualTo(1);
    }

    @Test
    void aStipulatedRevisionTakesThePlaceOfTheOneBefore() {
        var plan = planWithOneLine("PER-LAN 12/2023", 500_000, 2);
        approve(plan);
        var reached =
                UUID.fromString(City.<List<String>>read(city.as(ANALYST).get("/needs?year=2027"), "$.items[*].employee")
                        .getFirst());
        assertThat(city.assess(reached, "M.05", "ASSESSOR", 3, LocalDate.now().toString()))
                .hasStatus(201);
        await().untilAsserted(() -> assertThat(City.<List<String>>read(
                        city.as(ANALYST).get("/needs?year=2027&state=ADDRESSED"), "$.items[*].employee"))
                .containsExactly(reached.toString()));
        String second = read(step(ANALYST, plan, "revision"), "$.id");
        approve(second);
        await().untilAsserted(() ->
                assertThat(topics.told(city.tenant, "plan-item.stipulated.v1")).hasSize(2));
        var told = topics.told(city.tenant, "plan-item.stipulated.v1").stream()
                .map(one -> java.util.Objects.requireNonNull(one.body()))
                .filter(body -> body.path("planVersion").asInt() == 2) // two lines: neither is told before the other
                .findFirst()
                .orElseThrow();
        assertThat(told.path("plan").asString()).isEqualTo(second);
        assertThat(told.path("candidates"))
                .as("nobody whose gap has closed")
                .hasSize(1)
                .noneMatch(one -> one.path("employee").asString().equals(reached.toString()));
        assertThat(City.<List<Integer>>read(
                        city.as(AUDITOR).get("/plans?year=2027"), "$[?(@.state == 'REPLACED')].items"))
                .as("v1 is kept")
                .containsExactly(1);
    }

    private void approve(String plan) {
        assertThat(step(ANALYST, plan, "proposal")).hasStatus(200);
        assertThat(step(TENANT_ADMIN, plan, "verification")).hasStatus(200);
        assertThat(step(COMPILER, plan, "submission")).hasStatus(200);
        assertThat(step(STIPULATOR, plan, "stipulation")).hasStatus(200);
    }

    @Test
    void aPlanWithoutCurriculumCannotBeSubmitted() {
        var plan = planWithOneLine("", 500_000, 1);
        step(ANALYST, plan, "proposal");
        step(TENANT_ADMIN, plan, "verification");
        var refused = step(COMPILER, plan, "submission");
        assertThat(refused).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("plan-incomplete");
        assertThat(City.<String>read(refused, "$.errors[0].detail")).contains("kesesuaianKurikulum");
    }

    @Test
    void oneRupiahOverTheCeilingIsRefusedAndLosesNothing() {
        var plan = planWithOneLine("PER-LAN 12/2023", 5_000_001, 2);
        step(ANALYST, plan, "proposal");
        step(TENANT_ADMIN, plan, "verification");
        city.budgetLine(LINE, 2, 10_000_001);
        await().untilAsserted(() -> assertThat(
                        City.<Integer>read(city.as(ANALYST).get("/budget-lines?year=2027"), "$[0].ceiling"))
                .isEqualTo(10_000_001));
        var refused = step(COMPILER, plan, "submission");
        assertThat(refused)
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.shortfall")
                .isEqualTo(1);
        assertThat(City.<String>read(city.as(AUDITOR).get("/plans/" + plan), "$.state"))
                .isEqualTo("VERIFIED");
        city.budgetLine(LINE, 3, 10_000_002);
        await().untilAsserted(
                        () -> assertThat(step(COMPILER, plan, "submission")).hasStatus(200));
        city.budgetLine(LINE, 4, 10_000_000);
        await().untilAsserted(() -> assertThat(
                        City.<Integer>read(city.as(ANALYST).get("/budget-lines?year=2027"), "$[0].ceiling"))
                .isEqualTo(10_000_000));
        assertThat(step(STIPULATOR, plan, "stipulation"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.shortfall")
                .isEqualTo(2);
    }

    @Test
    void twoPersonsOnOneLineOfThePlan() {
        var plan = planWithOneLine("", 100_000, 1);
        var item = City.<String>read(city.as(ANALYST).get("/plans/" + plan), "$.items[0].id");
        assertThat(city.as(ANALYST).put("/plans/" + plan + "/items/" + item, contents("PER-1", 100_000), "\"1\""))
                .hasStatus(200);
        assertThat(city.as(TENANT_ADMIN).put("/plans/" + plan + "/items/" + item, contents("PER-2", 100_000), "\"1\""))
                .hasStatus(412)
                .bodyJson()
                .hasPathSatisfying(
                        "$.current.curriculum", value -> assertThat(value).isEqualTo("PER-1"))
                .hasPathSatisfying(
                        "$.yours.curriculum", value -> assertThat(value).isEqualTo("PER-2"));
        assertThat(city.as(ANALYST).delete("/plans/" + plan + "/items/" + item, "\"2\""))
                .hasStatus(204);
        assertThat(City.<List<String>>read(city.as(ANALYST).get("/needs?year=2027"), "$.items[*].state"))
                .containsExactly("OPEN");
    }

    @Test
    void aGoodReviewAfterTrainingClosesTheGapOnce() {
        var person = city.person(city.dinkes, city.position("ADMINISTRATOR", ""), "ADMINISTRATOR");
        assess(person, "M.05", 2);
        var review = UUID.randomUUID();
        var body = """
                {"review": "%s", "employee": "%s", "batch": "%s", "competency": "M.05", "targetLevel": 3, "score": %s, "completedOn": "%s"}""";
        topics.deliver(
                city.tenant,
                "evaluation",
                "post-training-review.completed.v1",
                UUID.randomUUID(),
                body.formatted(UUID.randomUUID(), person, UUID.randomUUID(), "64.99", LocalDate.now()));
        var event = UUID.randomUUID();
        for (int i = 0; i < 2; i++)
            topics.deliver(
                    event,
                    city.tenant,
                    city.tenant + "/" + review,
                    "evaluation",
                    "post-training-review.completed.v1",
                    0,
                    body.formatted(review, person, UUID.randomUUID(), "65.00", LocalDate.now()));
        await().untilAsserted(() ->
                assertThat(topics.told(city.tenant, "gap.closed.v1")).hasSize(1));
        assertThat(topics.told(city.tenant, "assessment.recorded.v1").stream()
                        .filter(told -> "POST_TRAINING"
                                .equals(java.util.Objects.requireNonNull(told.body())
                                        .path("source")
                                        .asString())))
                .hasSize(1);
        assertThat(City.<List<Integer>>read(
                        city.as(ANALYST).get("/people/" + person + "/gaps"),
                        "$.competencies[?(@.competency == 'M.05')].level"))
                .containsExactly(3);
    }

    private String planWithOneLine(String curriculum, long costPerPerson, int people) {
        city.budgetLine(LINE, 1, 500_000_000);
        var position = city.position("ADMINISTRATOR", "");
        for (int i = 0; i < people; i++) assess(city.person(city.dinkes, position, "ADMINISTRATOR"), "M.05", 2);
        raise(city.dinkes, "M.05", "RENSTRA", people);
        var plan = City.<String>read(city.as(ANALYST).post("/plans", "{\"year\": 2027}"), "$.id");
        assertThat(city.as(ANALYST).post("/plans", "{\"year\": 2027}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("plan-exists");
        assertThat(step(ANALYST, plan, "proposal"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("plan-empty");
        await().untilAsserted(() -> assertThat(city.as(ANALYST)
                        .post("/plans/" + plan + "/items", """
                {"competency": "M.05", "people": 50, "contents": %s}""".formatted(contents(curriculum, costPerPerson))))
                .hasStatus(201));
        return plan;
    }

    private static String contents(String curriculum, long costPerPerson) {
        return """
                {"title": "Pelayanan prima", "targetLevel": 3, "form": "WORKSHOP", "provider": "BPSDM", "month": 3, "curriculum": "%s", "budgetLine": "%s",
                 "hours": 16, "costPerPerson": %d}""".formatted(curriculum, LINE, costPerPerson);
    }

    private MvcTestResult step(Role role, String plan, String step) {
        return city.as(role).post("/plans/" + plan + "/" + step, "{}");
    }

    private void assess(UUID person, String competency, int level) {
        await().untilAsserted(() -> assertThat(city.assess(
                        person,
                        competency,
                        "ASSESSOR",
                        level,
                        LocalDate.now().minusDays(1).toString()))
                .hasStatus(201));
    }

    private void raise(UUID opd, String competency, String organization, int people) {
        await().untilAsserted(() -> {
            var raised = city.as(ANALYST).post("/needs", """
                    {"year": 2027, "organization": "%s", "cells": [{"opd": "%s", "competency": "%s"}]}""".formatted(organization, opd, competency));
            assertThat(raised).hasStatus(200);
            assertThat(City.<Integer>read(raised, "$.raised") + City.<Integer>read(raised, "$.merged"))
                    .isEqualTo(people);
        });
    }
}
