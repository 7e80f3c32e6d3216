package id.bangkom.probe;

import static id.bangkom.chassis.security.Role.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.security.Permissions;
import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.OperationIsolation;
import id.bangkom.chassis.testkit.PermissionTable;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.TableIsolation;
import id.bangkom.chassis.testkit.TestPlatform;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServiceTest
@TestPropertySource(properties = "probe.hears=true")
class ProbeIT {
    private static final String SELF = ProbeIT.class.getName() + ".";

    private static final TableIsolation TABLES = new TableIsolation("probe", Set.of("flyway_schema_history"));

    private final Api api;
    private final Permissions permissions;
    private final RequestMappingHandlerMapping mappings;
    private final String city = Api.newTenant();
    private final UUID id = UUID.randomUUID();

    ProbeIT(
            Api api,
            Permissions permissions,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.api = api;
        this.permissions = permissions;
        this.mappings = mappings;
    }

    @Test
    void everyStepIsHeardOnceAndInOrder() {
        for (int amount = 1; amount <= 3; amount++) step(city, amount);
        assertThat(api.as(city, AUDITOR).get("/tallies/" + id))
                .bodyJson()
                .isStrictlyEqualTo("{\"id\": \"%s\", \"version\": 3, \"value\": 6}".formatted(id));
        await().untilAsserted(() -> assertThat(one(
                        "select string_agg(version || ':' || amount, ' ' order by seq) from heard where subject = '%s'"
                                .formatted(id)))
                .isEqualTo("1:1 2:2 3:3"));
        await().untilAsserted(() -> assertThat(
                        one("select version || ':' || value from copied where id = '%s'".formatted(id)))
                .isEqualTo("3:6"));
    }

    @Test
    void aBacklogIsHeardWhole() {
        assertThat(api.as(city, ANALYST).post("/backlogs", "{\"events\": 2500, \"subjects\": 40, \"seed\": 7}"))
                .hasStatus(200)
                .bodyJson()
                .isStrictlyEqualTo("{\"facts\": 2500, \"states\": 120}");
        await().untilAsserted(() -> assertThat(one(
                        "select count(*) || ':' || count(distinct (subject, version)) from heard where tenant = '%s'"
                                .formatted(city)))
                .isEqualTo("2500:2500"));
        await().untilAsserted(() -> assertThat(one("""
                        select count(*) from tally join copied using (tenant, id, version, value) where tenant = '%s'""".formatted(city))).isEqualTo("40"));
    }

    @Test
    void tablesAndOperationsAreTight() {
        step(city, 1);
        assertThat(TABLES.leaks()).isEmpty();
        assertThat(new OperationIsolation(api, "probe")
                        .leaks(
                                city,
                                Api.newTenant(),
                                Map.of(),
                                Map.of(
                                        "POST /tallies/{id}/steps", SELF + "aForeignTallyIsNotTouched",
                                        "POST /backlogs", SELF + "aBacklogIsHeardWhole")))
                .isEmpty();
        assertThat(PermissionTable.differences(permissions, mappings)).isEmpty();
    }

    @Test
    void everyOpenedPolicyIsNoticed() {
        assertThat(TABLES.openedUnnoticed()).isEmpty();
    }

    @Test
    void aForeignTallyIsNotTouched() {
        step(city, 5);
        step(Api.newTenant(), 70);
        assertThat(api.as(city, AUDITOR).get("/tallies/" + id))
                .bodyJson()
                .extractingPath("$.value")
                .isEqualTo(5);
    }

    private void step(String tenant, int amount) {
        assertThat(api.as(tenant, ANALYST).post("/tallies/" + id + "/steps", "{\"amount\": %d}".formatted(amount)))
                .hasStatus(200);
    }

    private static String one(String sql) throws SQLException {
        try (var session = TestPlatform.get().superuser("probe");
                var rows = session.createStatement().executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
