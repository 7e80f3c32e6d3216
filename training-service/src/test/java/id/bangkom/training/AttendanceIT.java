package id.bangkom.training;

import static id.bangkom.chassis.security.Role.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.TestPlatform;
import id.bangkom.chassis.testkit.Topics;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class AttendanceIT {
    private final Api api;
    private final City city;

    AttendanceIT(Api api, Topics topics) {
        this.api = api;
        this.city = new City(api, topics);
    }

    @Test
    void whatWasNotedIsReadBackAndNotingItAgainWritesNothing() throws SQLException {
        var own = city.people(city.dinkes, 2, 50);
        var others = city.people(city.disdik, 2, 50);
        var session = closedBatchOf(own, others);
        assertThat(present(city.as(AUDITOR), session)).isEmpty();
        var noted = List.of(own.getFirst(), others.getFirst());
        note(session, noted);
        assertThat(present(city.as(ANALYST), session)).containsExactlyInAnyOrderElementsOf(noted);
        var written = writtenBy();
        note(session, noted);
        assertThat(writtenBy()).isEqualTo(written);
        note(session, List.of(others.getFirst()));
        assertThat(present(city.as(ANALYST), session)).containsExactly(others.getFirst());
    }

    @Test
    void aDepartmentSeesItsOwnPeopleAndAnotherCityNothing() {
        var own = city.people(city.dinkes, 2, 50);
        var others = city.people(city.disdik, 2, 50);
        var session = closedBatchOf(own, others);
        note(session, List.of(own.getFirst(), others.getFirst()));
        var dinkes = api.limitedTo("DINKES", city.tenant, OPD_ADMIN);
        await().untilAsserted(() -> assertThat(present(dinkes, session)).containsExactly(own.getFirst()));
        assertThat(api.as(Api.newTenant(), ANALYST).get(session)).hasStatus(404);
        assertThat(city.as(ANALYST).get(session.replaceFirst("/batches/[^/]+", "/batches/" + UUID.randomUUID())))
                .hasStatus(404);
        assertThat(city.as(SUPERVISOR).get(session)).hasStatus(403);
    }

    /** The path of the one session's attendance. */
    private String closedBatchOf(List<UUID> some, List<UUID> others) {
        city.ready(0, false);
        var batch = city.open(30, "2027-03-10T08:00", "2027-03-10T12:00");
        var all = new ArrayList<>(some);
        all.addAll(others);
        city.nominate(batch, all);
        city.as(ANALYST).post("/batches/" + batch + "/confirmations", "{}");
        assertThat(city.as(ANALYST).post("/batches/" + batch + "/closing", "{}"))
                .hasStatus(200);
        String session = City.read(city.as(ANALYST).get("/batches/" + batch), "$.sessions[0].id");
        return "/batches/" + batch + "/sessions/" + session + "/attendance";
    }

    private void note(String session, List<UUID> people) {
        var seen = city.as(ANALYST).get(session).getResponse().getHeader("ETag");
        var noted = city.as(ANALYST)
                .put(
                        session,
                        City.body(people).replace("employees", "present"),
                        java.util.Objects.requireNonNull(seen));
        assertThat(noted).hasStatus(204);
        assertThat(city.as(ANALYST).get(session))
                .headers()
                .hasValue(
                        "ETag",
                        java.util.Objects.requireNonNull(noted.getResponse().getHeader("ETag")));
    }

    private static List<UUID> present(Api.Caller caller, String session) {
        List<String> ids = City.read(caller.get(session), "$.present");
        return ids.stream().map(UUID::fromString).toList();
    }

    /** The transactions that wrote the rows as they are now. */
    private List<String> writtenBy() throws SQLException {
        try (var superuser = TestPlatform.get().superuser("training");
                var select = superuser.prepareStatement(
                        "select xmin::text from attendance where tenant = ? order by employee")) {
            select.setString(1, city.tenant);
            var rows = select.executeQuery();
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }
}
