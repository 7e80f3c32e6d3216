package id.bangkom.training;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServiceTest
class TrainingIsolationIT {
    private static final Set<String> SHARED = Set.of("flyway_schema_history", "completion_rule", "development_form");

    private static final String SELF = TrainingIsolationIT.class.getName() + ".";

    private final Api api;
    private final City city;
    private final Topics topics;
    private final Permissions permissions;
    private final RequestMappingHandlerMapping mappings;
    private final Problems problems;

    TrainingIsolationIT(
            Api api,
            Topics topics,
            Permissions permissions,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            Problems problems) {
        this.api = api;
        this.topics = topics;
        this.city = new City(api, topics);
        this.permissions = permissions;
        this.mappings = mappings;
        this.problems = problems;
    }

    @Test
    void noTableAndNoOperationShowsAnotherCity() {
        var people = city.people(city.dinkes, 2, 50);
        city.ready(1_000_000, false);
        var batch = city.open(30, "2027-03-10T08:00", "2027-03-10T12:00");
        city.nominate(batch, people);
        city.confirm(batch, people.getFirst());
        assertThat(new TableIsolation("training", SHARED).leaks()).isEmpty();
        assertThat(new OperationIsolation(api, "training")
                        .leaks(
                                city.tenant,
                                Api.newTenant(),
                                Map.of(
                                        "PUT /budget-lines/{id}", "{\"name\": \"x\", \"ceiling\": 1}",
                                        "PUT /batches/{id}/capacity", "{\"capacity\": 5}",
                                        "POST /batches/{id}/nominations", "{\"fill\": 1}",
                                        "PUT /batches/{id}/sessions/{session}/attendance", "{\"present\": []}"),
                                Map.of(
                                        "POST /budget-lines", SELF + "whatOneCityWritesNobodyElseSees",
                                        "POST /courses", SELF + "whatOneCityWritesNobodyElseSees",
                                        "POST /batches", SELF + "writingWithForeignIdsInTheBodyTouchesNobody")))
                .isEmpty();
    }

    @Test
    void writingWithForeignIdsInTheBodyTouchesNobody() {
        var people = city.people(city.dinkes, 1, 50);
        city.ready(1_000_000, false);
        var other = new City(api, topics).ready(1_000_000, false);
        var batch = other.open(30, "2027-03-10T08:00", "2027-03-10T12:00");
        assertThat(other.as(ANALYST).post("/batches/" + batch + "/nominations", City.body(people)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("employee-unknown");
        assertThat(other.as(ANALYST).post("/batches", """
                {"course": "%s", "planItem": "%s", "name": "x", "provider": "x", "capacity": 3, "cost": 0, "tenant": "%s",
                 "sessions": [{"startsAt": "2027-03-10T08:00:00+07:00", "endsAt": "2027-03-10T09:00:00+07:00"}]}""".formatted(city.item, city.item, city.tenant)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("course-unknown");
    }

    @Test
    void anothersLineAndAnothersSessionAreUnknownUnderAnOwnOne() {
        var people = city.people(city.dinkes, 1, 50);
        city.ready(1_000_000, false);
        var foreign = city.open(30, "2027-03-10T08:00", "2027-03-10T12:00");
        city.nominate(foreign, people);
        var session = City.<String>read(city.as(ANALYST).get("/batches/" + foreign), "$.sessions[0].id");
        var other = new City(api, topics).ready(1_000_000, false);
        var own = other.open(30, "2027-03-10T08:00", "2027-03-10T12:00");
        var path = "/batches/" + own + "/sessions/" + session + "/attendance";
        assertThat(other.as(ANALYST).put(path, "{\"present\": []}", "\"0\"")).hasStatus(404);
        assertThat(other.as(ANALYST).post("/batches", """
                {"course": "%s", "planItem": "%s", "name": "x", "provider": "x", "capacity": 3, "cost": 0,
                 "sessions": [{"startsAt": "2027-03-10T08:00:00+07:00", "endsAt": "2027-03-10T09:00:00+07:00"}]}""".formatted(other.course, city.item)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("plan-item-unknown");
    }

    /** What a body says of the tenant counts for nothing. */
    @Test
    void whatOneCityWritesNobodyElseSees() {
        var elsewhere = Api.newTenant();
        assertThat(city.as(ANALYST).post("/courses", """
                {"name": "Kelas rahasia", "competency": "M.01", "targetLevel": 3, "form": "WORKSHOP", "hours": 8, "tested": false, "tenantId": "%1$s", "tenant": "%1$s"}""".formatted(elsewhere))).hasStatus(201);
        assertThat(city.as(TENANT_ADMIN).post("/budget-lines", """
                {"year": 2027, "code": "5.02.99", "name": "Pagu rahasia", "ceiling": 5, "tenantId": "%1$s", "tenant": "%1$s"}""".formatted(elsewhere)))
                .hasStatus(201);
        for (var path : List.of("/courses", "/budget-lines?year=2027")) {
            assertThat(api.as(elsewhere, ANALYST).get(path)).bodyText().doesNotContain("rahasia");
            assertThat(city.as(ANALYST).get(path)).bodyText().contains("rahasia");
        }
    }

    @Test
    void aDepartmentNominatesItsOwnPeopleOnly() {
        var own = city.people(city.dinkes, 1, 50);
        var others = city.people(city.disdik, 1, 50);
        city.ready(0, false);
        var batch = city.open(30, "2027-03-10T08:00", "2027-03-10T12:00");
        var dinkes = api.limitedTo("DINKES", city.tenant, OPD_ADMIN);
        await().untilAsserted(() -> assertThat(dinkes.post("/batches/" + batch + "/nominations", City.body(own)))
                .hasStatus(200));
        await().untilAsserted(() -> assertThat(dinkes.post("/batches/" + batch + "/nominations", City.body(others)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("not-of-your-department"));
        city.nominate(batch, others);
        assertThat(City.<List<String>>read(dinkes.get("/batches/" + batch + "/participants"), "$.items[*].employee"))
                .containsExactly(own.getFirst().toString());
        assertThat(dinkes.post("/enrolments/" + city.enrolment(batch, others.getFirst()) + "/cancellation", "{}"))
                .hasStatus(404);
    }

    @Test
    void everyOpenedPolicyIsNoticed() {
        assertThat(new TableIsolation("training", SHARED).openedUnnoticed()).isEmpty();
    }

    @Test
    void everyOperationHasItsLineAndEveryRefusalItsTexts() {
        assertThat(PermissionTable.differences(permissions, mappings)).isEmpty();
        assertThat(problems.missingTexts(List.of(TrainingProblem.values()))).isEmpty();
    }
}
