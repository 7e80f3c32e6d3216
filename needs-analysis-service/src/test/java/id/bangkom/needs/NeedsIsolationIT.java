package id.bangkom.needs;

import static id.bangkom.chassis.security.Role.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.problem.Problems;
import id.bangkom.chassis.security.Permissions;
import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.OperationIsolation;
import id.bangkom.chassis.testkit.PermissionTable;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.TableIsolation;
import id.bangkom.chassis.testkit.Topics;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServiceTest
class NeedsIsolationIT {
    private static final Set<String> SHARED = Set.of(
            "flyway_schema_history",
            "assessment_rule",
            "development_form",
            "national_competency",
            "class_requirement",
            "match_category",
            "priority_rule");

    private final Api api;
    private final City city;
    private final Permissions permissions;
    private final RequestMappingHandlerMapping mappings;
    private final Problems problems;

    NeedsIsolationIT(
            Api api,
            Topics topics,
            Permissions permissions,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            Problems problems) {
        this.api = api;
        this.city = new City(api, topics);
        this.permissions = permissions;
        this.mappings = mappings;
        this.problems = problems;
    }

    @Test
    void noTableAndNoOperationShowsAnotherCity() {
        var line = UUID.randomUUID();
        city.budgetLine(line, 1, 1_000_000);
        var person = city.person(city.dinkes, city.position("ADMINISTRATOR", ""), "ADMINISTRATOR");
        await().untilAsserted(() -> assertThat(city.assess(
                        person, "M.01", "ASSESSOR", 1, LocalDate.now().toString()))
                .hasStatus(201));
        await().untilAsserted(() -> assertThat(city.as(ANALYST).post("/needs", """
                {"year": 2027, "cells": [{"opd": "%s", "competency": "M.01"}]}""".formatted(city.dinkes)))
                .bodyJson()
                .extractingPath("$.merged")
                .isEqualTo(1));
        var plan = City.<String>read(city.as(ANALYST).post("/plans", "{\"year\": 2027}"), "$.id");
        var contents = """
                {"title": "Uji", "targetLevel": 3, "form": "WORKSHOP", "provider": "BPSDM", "month": 3, "budgetLine": "%s", "hours": 16, "costPerPerson": 1000}""".formatted(line);
        var item = "{\"competency\": \"M.01\", \"people\": 5, \"contents\": " + contents + "}";
        await().untilAsserted(() -> assertThat(city.as(ANALYST).post("/plans/" + plan + "/items", item))
                .hasStatus(201));
        assertThat(new TableIsolation("needs_analysis", SHARED).leaks()).isEmpty();
        assertThat(new OperationIsolation(api, "needs_analysis")
                        .leaks(
                                city.tenant,
                                Api.newTenant(),
                                Map.of(
                                        "PUT /standards/{id}", "{\"levels\": {\"M.01\": 2}}",
                                        "PUT /people/{id}/performance", "{\"year\": 2026, \"predicate\": \"BAIK\"}",
                                        "PUT /units/{id}/satisfaction", "{\"year\": 2026, \"grade\": \"B\"}",
                                        "POST /plans/{id}/items", item,
                                        "PUT /plans/{id}/items/{item}", contents,
                                        "POST /plans/{id}/rejection", "{\"reason\": \"uji\"}"),
                                Set.of(
                                        "POST /competencies",
                                        "POST /assessments",
                                        "POST /needs",
                                        "POST /plans",
                                        "POST /imports",
                                        "GET /imports/templates/{kind}.xlsx",
                                        "GET /parked-events",
                                        "POST /parked-events/{id}/replay")))
                .isEmpty();
    }

    @Test
    void writingWithForeignIdsInTheBodyTouchesNobody() {
        var person = city.person(city.dinkes, city.position("ADMINISTRATOR", ""), "ADMINISTRATOR");
        await().untilAsserted(() -> assertThat(city.assess(
                        person, "M.01", "ASSESSOR", 1, LocalDate.now().toString()))
                .hasStatus(201));
        var stranger = api.as(Api.newTenant(), ANALYST);
        assertThat(stranger.post("/assessments", """
                {"employee": "%s", "competency": "M.01", "source": "ASSESSOR", "level": 5, "assessedOn": "%s", "tenantId": "%s"}""".formatted(person, LocalDate.now(), city.tenant)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("employee-unknown");
        assertThat(stranger.post("/needs", """
                {"year": 2027, "cells": [{"opd": "%s", "competency": "M.01"}], "tenant": "%s"}""".formatted(city.dinkes, city.tenant)))
                .bodyJson()
                .isStrictlyEqualTo("{\"raised\": 0, \"merged\": 0}");
    }

    @Test
    void aDepartmentSeesItsOwnPeopleOnly() {
        var position = city.position("ADMINISTRATOR", "");
        var own = city.person(city.dinkes, position, "ADMINISTRATOR");
        var other = city.person(city.disdik, position, "ADMINISTRATOR");
        for (var person : List.of(own, other))
            await().untilAsserted(() -> assertThat(city.assess(
                            person, "M.01", "ASSESSOR", 1, LocalDate.now().toString()))
                    .hasStatus(201));
        var dinkes = api.limitedTo("DINKES", city.tenant, OPD_ADMIN);
        await().untilAsserted(() -> assertThat(City.<List<String>>read(dinkes.get("/gaps/heat-map"), "$.rows[*].code"))
                .containsExactly("DINKES"));
        assertThat(dinkes.get("/people/" + own + "/gaps")).hasStatus(200);
        assertThat(dinkes.get("/people/" + other + "/gaps")).hasStatus(404);
        assertThat(City.<List<String>>read(dinkes.get("/gaps/people?opd=" + city.disdik), "$.items[*].id"))
                .isEmpty();
    }

    @Test
    void everyOpenedPolicyIsNoticed() {
        assertThat(new TableIsolation("needs_analysis", SHARED).openedUnnoticed())
                .isEmpty();
    }

    @Test
    void everyOperationHasItsLineAndEveryRefusalItsTexts() {
        assertThat(PermissionTable.differences(permissions, mappings)).isEmpty();
        assertThat(problems.missingTexts(List.of(NeedsProblem.values()))).isEmpty();
    }
}
