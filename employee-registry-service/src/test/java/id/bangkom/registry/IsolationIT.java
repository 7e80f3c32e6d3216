package id.bangkom.registry;

import static id.bangkom.chassis.security.Role.ANALYST;
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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServiceTest
class IsolationIT {
    private static final TableIsolation TABLES = new TableIsolation(
            "employee_registry", Set.of("flyway_schema_history", "jp_rule", "learning_target", "retirement_age"));

    private final Api api;
    private final Topics topics;
    private final Permissions permissions;
    private final RequestMappingHandlerMapping mappings;
    private final Problems problems;

    IsolationIT(
            Api api,
            Topics topics,
            Permissions permissions,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            Problems problems) {
        this.api = api;
        this.topics = topics;
        this.permissions = permissions;
        this.mappings = mappings;
        this.problems = problems;
    }

    @Test
    void noTableLeaksAndAnOpenedPolicyIsNoticed() {
        new Importing(api.as(Api.newTenant(), ANALYST)).wholeCity();
        assertThat(TABLES.leaks()).isEmpty();
        assertThat(TABLES.openedUnnoticed()).isEmpty();
    }

    @Test
    void noOperationTellsAForeignIdFromAnUnknownOne() {
        var city = Api.newTenant();
        new Importing(api.as(city, ANALYST)).wholeCity();
        assertThat(new OperationIsolation(api, "employee_registry")
                        .leaks(
                                city,
                                Api.newTenant(),
                                Map.of(
                                        "POST /imports/{id}/application", "{}",
                                        "POST /imports/{id}/cancellation", "{}",
                                        "POST /jobs/{id}/cancellation", "{}",
                                        "POST /learning-records/{id}/reversal", "{\"reason\": \"x\"}"),
                                Map.of(
                                        "POST /imports",
                                        "id.bangkom.registry.people.ImportIT.whatOneCityUploadsNobodyElseSees")))
                .isEmpty();
    }

    /** Scenario 47. */
    @Test
    void anEventOfTwoCitiesIsParkedWithoutEffect() {
        var city = Api.newTenant();
        var other = Api.newTenant();
        var subject = UUID.randomUUID();
        topics.deliver(UUID.randomUUID(), city, other + "/" + subject, "training", "enrolment.completed.v1", 0, "{}");

        await().untilAsserted(() -> assertThat(
                        count("select count(*) from parked_event where msg_key like '%" + subject + "'"))
                .isEqualTo(1));
        assertThat(count("select count(*) from learning_record where tenant in ('" + city + "', '" + other + "')"))
                .isZero();
    }

    @Test
    void everyOperationHasItsRolesAndEveryRefusalItsTexts() {
        assertThat(PermissionTable.differences(permissions, mappings)).isEmpty();
        assertThat(problems.missingTexts(List.of(RegistryProblem.values()))).isEmpty();
    }

    private static int count(String sql) {
        return Database.count(sql);
    }
}
