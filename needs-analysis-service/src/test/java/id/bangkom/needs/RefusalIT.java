package id.bangkom.needs;

import static id.bangkom.chassis.security.Role.*;
import static id.bangkom.needs.City.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.Refusal;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.Topics;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that cannot be granted: what each is told, in either language, and that nothing is lost by it. */
@ServiceTest
class RefusalIT {
    private static final String DAY = "2026-03-02";

    private final Api api;
    private final City city;
    private final UUID line = UUID.randomUUID();

    RefusalIT(Api api, Topics topics) {
        this.api = api;
        this.city = new City(api, topics);
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"id, Impor dahulu, kembali ke daftar, Isikan dahulu", "en, Import the person, from the list, Enter it"})
    void anotherCitysIdIsAnUnknownOne(String language, String unknownPerson, String unknownId, String unknownLine) {
        var person = someoneWithGap();
        city.budgetLine(line, 1, 1_000);
        var strangers = Api.newTenant();
        var stranger = api.as(strangers, ANALYST).speaking(language);

        Refusal.of(stranger.get("/people/" + person + "/gaps"), language, 404, "unknown-id", "", unknownId);
        Refusal.of(
                stranger.post("/assessments", assessment(person, 5)),
                language,
                422,
                "employee-unknown",
                "/employee",
                unknownPerson);
        String plan = read(stranger.post("/plans", "{\"year\": 2027}"), "$.id");
        Refusal.of(
                stranger.post("/plans/" + plan + "/items", item(1_000)),
                language,
                422,
                "budget-line-unknown",
                "/budgetLine",
                unknownLine);
        assertThat(stranger.get("/gaps/people?opd=" + city.dinkes))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(City.<List<Integer>>read(city.as(ANALYST).get("/people/" + person + "/gaps"), "$.evidence[*].level"))
                .containsExactly(1);
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"id, Pakai kunci baru", "en, Use a new key"})
    void theSameRequestTwiceHasOneEffect(String language, String cure) {
        var person = someoneWithGap();
        var caller = city.as(ASSESSOR).speaking(language);
        var key = UUID.randomUUID().toString();

        assertThat(read(caller.post("/assessments", assessment(person, 2), key), "$.id")
                        .toString())
                .isEqualTo(read(caller.post("/assessments", assessment(person, 2), key), "$.id"));
        Refusal.of(
                caller.post("/assessments", assessment(person, 3), key),
                language,
                422,
                "idempotency-key-reused",
                "",
                cure);
        assertThat(City.<List<Integer>>read(city.as(ANALYST).get("/people/" + person + "/gaps"), "$.evidence[*].level"))
                .containsExactlyInAnyOrder(1, 2);
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"id, Lihat kedua nilai", "en, Look at both values"})
    void twoAdminsOnOneLineSeeBothValues(String language, String cure) {
        var plan = planOfOneLine(1_000);
        String path = "/plans/" + plan + "/items/" + read(city.as(ANALYST).get("/plans/" + plan), "$.items[0].id");
        assertThat(city.as(ANALYST).put(path, contents(900), "\"1\"")).hasStatus(200);

        var refused = Refusal.of(
                city.as(TENANT_ADMIN).speaking(language).put(path, contents(800), "\"1\""),
                language,
                412,
                "stale-version",
                "",
                cure);

        assertThat(refused.at("/current/costPerPerson").asInt()).isEqualTo(900);
        assertThat(refused.at("/yours/costPerPerson").asInt()).isEqualTo(800);
        assertThat(costs(plan)).containsExactly(900);
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"id, Muat ulang halaman, empat orang", "en, Reload the page, four different persons"})
    void aStepOutOfTurnLeavesThePlanWhereItStands(String language, String outOfTurn, String samePerson) {
        var plan = "/plans/" + planOfOneLine(1_000);
        var caller = city.as(ANALYST).speaking(language);

        Refusal.of(
                city.as(TENANT_ADMIN).speaking(language).post(plan + "/verification", "{}"),
                language,
                409,
                "plan-state-wrong",
                "",
                outOfTurn);
        assertThat(caller.post(plan + "/proposal", "{}")).hasStatus(200);
        Refusal.of(caller.post(plan + "/verification", "{}"), language, 409, "same-person", "", samePerson);
        assertThat(City.<String>read(caller.get(plan), "$.state")).isEqualTo("PROPOSED");
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"id, Kurangi biaya", "en, Lower the cost"})
    void oneRupiahAboveTheCeilingNamesTheLine(String language, String cure) {
        var id = planOfOneLine(10_000);
        var plan = "/plans/" + id;
        city.as(ANALYST).post(plan + "/proposal", "{}");
        city.as(TENANT_ADMIN).post(plan + "/verification", "{}");
        city.budgetLine(line, 2, 9_999);
        await().untilAsserted(() -> assertThat(city.as(ANALYST).get("/budget-lines?year=2027"))
                .bodyJson()
                .extractingPath("$[0].ceiling")
                .isEqualTo(9_999));

        var refused = Refusal.of(
                city.as(COMPILER).speaking(language).post(plan + "/submission", "{}"),
                language,
                409,
                "budget-ceiling-exceeded",
                "/items/" + read(city.as(ANALYST).get(plan), "$.items[0].id") + "/cost",
                cure);

        assertThat(refused.path("shortfall").asInt()).isEqualTo(1);
        assertThat(City.<String>read(city.as(ANALYST).get(plan), "$.state")).isEqualTo("VERIFIED");
        assertThat(costs(id)).containsExactly(10_000);
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"id, Pilih salah satu bentuk", "en, Choose one of the forms"})
    void aFormThatNobodyKnowsIsRefusedBeforeItIsPlanned(String language, String cure) {
        var plan = "/plans/" + planOfOneLine(1_000);
        var caller = city.as(ANALYST).speaking(language);
        String first = plan + "/items/" + read(caller.get(plan), "$.items[0].id");
        for (var refused : List.of(
                caller.post(plan + "/items", item(1_000).replace("WORKSHOP", "LOKAKARYA")),
                caller.put(first, contents(900).replace("WORKSHOP", "LOKAKARYA"), "\"1\"")))
            Refusal.of(refused, language, 422, "form-unknown", "/form", cure);
        assertThat(City.<List<String>>read(caller.get(plan), "$.items[*].form")).containsExactly("WORKSHOP");
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"id, Mintalah BKPSDM", "en, Ask the HR agency"})
    void aDepartmentChangesNoLineOfOthers(String language, String cure) {
        var plan = "/plans/" + planOfOneLine(1_000);
        String path = plan + "/items/" + read(city.as(ANALYST).get(plan), "$.items[0].id");
        Refusal.of(
                api.limitedTo("DISDIK", city.tenant, OPD_ADMIN)
                        .speaking(language)
                        .put(path, contents(900), "\"1\""),
                language,
                403,
                "line-of-others",
                "",
                cure);
        assertThat(City.<List<Integer>>read(city.as(ANALYST).get(plan), "$.items[*].costPerPerson"))
                .containsExactly(1_000);
        assertThat(api.limitedTo("DINKES", city.tenant, OPD_ADMIN).put(path, contents(900), "\"1\""))
                .hasStatus(200);
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"id, Perbaiki lalu kirim lagi", "en, Correct them and send"})
    void whatAReviewEarnedIsNotRecordedByHand(String language, String cure) {
        var person = someoneWithGap();
        Refusal.of(
                city.as(ANALYST)
                        .speaking(language)
                        .post("/assessments", assessment(person, 5).replace("SUPERVISOR", "POST_TRAINING")),
                language,
                400,
                "invalid-fields",
                "/source",
                cure);
        assertThat(City.<List<Integer>>read(city.as(ANALYST).get("/people/" + person + "/gaps"), "$.evidence[*].level"))
                .containsExactly(1);
    }

    private UUID someoneWithGap() {
        var person = city.person(city.dinkes, city.position("ADMINISTRATOR", ""), "ADMINISTRATOR");
        await().untilAsserted(() ->
                assertThat(city.assess(person, "M.05", "ASSESSOR", 1, DAY)).hasStatus(201));
        await().untilAsserted(() -> assertThat(city.as(ANALYST).get("/gaps/people?opd=" + city.dinkes))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1));
        return person;
    }

    /** A draft with one person on one line; the ceiling is far away. */
    private String planOfOneLine(int costPerPerson) {
        city.budgetLine(line, 1, 1_000_000);
        someoneWithGap();
        assertThat(city.as(ANALYST).post("/needs", """
                {"year": 2027, "cells": [{"opd": "%s", "competency": "M.05"}]}""".formatted(city.dinkes))).hasStatus(200);
        String plan = read(city.as(ANALYST).post("/plans", "{\"year\": 2027}"), "$.id");
        await().untilAsserted(() -> assertThat(city.as(ANALYST).post("/plans/" + plan + "/items", item(costPerPerson)))
                .hasStatus(201));
        return plan;
    }

    private List<Integer> costs(String plan) {
        return read(city.as(ANALYST).get("/plans/" + plan), "$.items[*].costPerPerson");
    }

    private static String assessment(UUID person, int level) {
        return """
                {"employee": "%s", "competency": "M.05", "source": "SUPERVISOR", "level": %d, "assessedOn": "%s"}""".formatted(person, level, DAY);
    }

    private String item(int costPerPerson) {
        return "{\"competency\": \"M.05\", \"people\": 5, \"contents\": " + contents(costPerPerson) + "}";
    }

    private String contents(int costPerPerson) {
        return """
                {"title": "Pelayanan prima", "targetLevel": 3, "form": "WORKSHOP", "provider": "BPSDM", "month": 3, "curriculum": "PER-LAN 12/2023",
                 "budgetLine": "%s", "hours": 16, "costPerPerson": %d}""".formatted(line, costPerPerson);
    }
}
