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
import id.bangkom.chassis.workbook.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

    private static final String SELF = NeedsIsolationIT.class.getName() + ".";

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

    /** A plan of 2027 with one line, all that it needs before included. */
    private Planned planned() {
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
        return new Planned(plan, contents, item);
    }

    private record Planned(String plan, String contents, String item) {}

    @Test
    void noTableAndNoOperationShowsAnotherCity() {
        var planned = planned();
        assertThat(new TableIsolation("needs_analysis", SHARED).leaks()).isEmpty();
        assertThat(new OperationIsolation(api, "needs_analysis")
                        .leaks(
                                city.tenant,
                                Api.newTenant(),
                                Map.of(
                                        "PUT /standards/{id}", "{\"levels\": {\"M.01\": 2}}",
                                        "POST /needs/{id}/withdrawal", "{\"reason\": \"uji\"}",
                                        "PUT /people/{id}/performance", "{\"year\": 2026, \"predicate\": \"BAIK\"}",
                                        "PUT /units/{id}/satisfaction", "{\"year\": 2026, \"grade\": \"B\"}",
                                        "POST /plans/{id}/items", planned.item,
                                        "PUT /plans/{id}/items/{item}", planned.contents,
                                        "POST /plans/{id}/rejection", "{\"reason\": \"uji\"}"),
                                Map.of(
                                        "POST /competencies", SELF + "whatOneCityWritesNobodyElseSees",
                                        "POST /assessments", SELF + "writingWithForeignIdsInTheBodyTouchesNobody",
                                        "POST /needs", SELF + "writingWithForeignIdsInTheBodyTouchesNobody",
                                        "POST /plans", SELF + "whatOneCityWritesNobodyElseSees",
                                        "POST /imports", SELF + "whatOneCityWritesNobodyElseSees",
                                        "GET /imports/templates/{kind}.xlsx",
                                                SELF + "whatOneCityWritesNobodyElseSees")))
                .isEmpty();
    }

    /** What a body says of the tenant counts for nothing. */
    @Test
    void whatOneCityWritesNobodyElseSees() throws IOException {
        var elsewhere = Api.newTenant();
        assertThat(city.as(ANALYST).post("/competencies", """
                {"code": "T.RAHASIA", "kind": "TECHNICAL", "nameId": "rahasia", "nameEn": "rahasia", "tenantId": "%1$s", "tenant": "%1$s"}""".formatted(elsewhere)))
                .hasStatus(201);
        var plan = City.<String>read(
                city.as(ANALYST).post("/plans", "{\"year\": 2029, \"tenantId\": \"" + elsewhere + "\"}"), "$.id");
        var file = new ByteArrayOutputStream();
        try (var sheet = new WorkbookWriter(file, "Data")) {
            sheet.header(List.of("NIP", "KOMPETENSI", "LEVEL", "TANGGAL", "SUMBER"));
            sheet.row(List.of("199001012015031001", "M.01", 2, "2026-01-05", "UKOM"));
        }
        var upload = City.<String>read(
                city.as(ANALYST).upload("/imports?kind=assessments", "rahasia.xlsx", file.toByteArray()), "$.id");
        var own = city.as(ANALYST);
        var stranger = api.as(elsewhere, ANALYST);
        for (var written : Map.of("/competencies", "T.RAHASIA", "/plans", plan, "/imports", upload)
                .entrySet()) {
            assertThat(stranger.get(written.getKey())).bodyText().doesNotContain(written.getValue());
            assertThat(own.get(written.getKey())).bodyText().contains(written.getValue());
        }
        assertThat(stranger.get("/imports/templates/assessments.xlsx")).hasStatus(200);
    }

    @Test
    void anothersLineIsUnknownUnderAnOwnPlan() {
        var planned = planned();
        var item = City.<String>read(city.as(ANALYST).get("/plans/" + planned.plan), "$.items[0].id");
        var stranger = api.as(Api.newTenant(), ANALYST);
        var own = City.<String>read(stranger.post("/plans", "{\"year\": 2027}"), "$.id");

        assertThat(stranger.put("/plans/" + own + "/items/" + item, planned.contents, "\"1\""))
                .hasStatus(404);
        assertThat(stranger.delete("/plans/" + own + "/items/" + item, "\"1\"")).hasStatus(404);
        assertThat(city.as(ANALYST).get("/plans/" + planned.plan))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
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
