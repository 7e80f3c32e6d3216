package id.bangkom.training;

import static id.bangkom.chassis.security.Role.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class CandidateIT {
    private final Api api;
    private final Topics topics;
    private final City city;

    CandidateIT(Api api, Topics topics) {
        this.api = api;
        this.topics = topics;
        this.city = new City(api, topics);
    }

    @Test
    void theMostUrgentWithoutAPlaceComeFirstAndWhoCannotIsNamed() {
        var urgent = city.people(city.dinkes, 1, 90).getFirst();
        var leaving = city.person(UUID.randomUUID(), city.disdik, "AKTIF", "2028-03-01", 80);
        var seated = city.people(city.dinkes, 1, 70).getFirst();
        var less = city.people(city.disdik, 1, 20).getFirst();
        city.ready(0, false);
        var batch = open();
        city.nominate(batch, List.of(seated));
        await().untilAsserted(
                        () -> assertThat(found(city.as(ANALYST), batch, "")).hasSize(3));
        assertThat(found(city.as(ANALYST), batch, ""))
                .containsExactly(urgent.toString(), leaving.toString(), less.toString());
        assertThat(City.<List<String>>read(
                        city.as(ANALYST).get(candidates(batch)), "$.items[?(@.objection)].objection"))
                .containsExactly("employee-retires-soon");
        assertThat(found(city.as(ANALYST), batch, "?q=uji 1"))
                .as("part of a name")
                .containsExactly(urgent.toString());
        assertThat(found(city.as(ANALYST), batch, "?q=%")).as("no pattern").isEmpty();
    }

    @Test
    void whoGaveUpThePlaceIsNotOfferedForTheSameBatchAgain() {
        var person = city.people(city.dinkes, 1, 90).getFirst();
        city.ready(0, false);
        var batch = open();
        city.nominate(batch, List.of(person));
        city.cancel(batch, person);
        assertThat(found(city.as(ANALYST), batch, "")).isEmpty();
        assertThat(city.as(ANALYST).post("/batches/" + batch + "/nominations", "{\"fill\": 5}"))
                .bodyJson()
                .extractingPath("$.nominated")
                .isEqualTo(0);
        var next = city.open(30, "2027-03-11T08:00", "2027-03-11T12:00");
        assertThat(found(city.as(ANALYST), next, "")).containsExactly(person.toString());
    }

    @Test
    void everybodyComesOnceBeforeAnybodyComesTwice() {
        var urgent = city.people(city.dinkes, 1, 90).getFirst();
        var less = city.people(city.dinkes, 1, 20).getFirst();
        city.ready(0, false);
        city.nominate(open(), List.of(urgent));
        var other = UUID.randomUUID();
        city.stipulate(other, 1, "M.03");
        await().untilAsserted(() -> assertThat(city.as(ANALYST).get("/plan-items?year=2027"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(2));
        var course = city.course("M.03", false);
        var first = city.open(course, other, 30, "2027-04-12T08:00", "2027-04-12T12:00");
        assertThat(city.as(ANALYST).post("/batches/" + first + "/nominations", "{\"fill\": 1}"))
                .bodyJson()
                .isStrictlyEqualTo("{\"nominated\": 1, \"refused\": [], \"beyondShare\": 0}");
        assertThat(city.state(first, less)).isEqualTo("NOMINATED");
        var second = city.open(course, other, 30, "2027-04-13T08:00", "2027-04-13T12:00");
        city.as(ANALYST).post("/batches/" + second + "/nominations", "{\"fill\": 5}");
        assertThat(city.state(second, urgent))
                .as("another competency, when there is room")
                .isEqualTo("NOMINATED");
        assertThat(City.<List<String>>read(city.as(ANALYST).get("/batches/" + second + "/participants"), "$.items[*]"))
                .hasSize(1);
    }

    @Test
    void whoIsInTheBatchAlreadyIsNotNominatedAgain() {
        var first = city.people(city.dinkes, 1, 90).getFirst();
        var second = city.people(city.dinkes, 1, 20).getFirst();
        city.ready(0, false);
        var batch = open();
        city.nominate(batch, List.of(first));
        await().untilAsserted(() -> assertThat(
                        city.as(ANALYST).post("/batches/" + batch + "/nominations", City.body(List.of(first, second))))
                .bodyJson()
                .isStrictlyEqualTo(
                        "{\"nominated\": 1, \"refused\": [{\"employee\": \"%s\", \"code\": \"already-in-batch\"}], \"beyondShare\": 0}"
                                .formatted(first)));
    }

    @Test
    void whoseGapHasClosedOrWhoHasLeftIsNoCandidateAnyMore() {
        var closed = city.people(city.dinkes, 1, 90).getFirst();
        var leaving = city.people(city.dinkes, 1, 80).getFirst();
        var waiting = city.people(city.dinkes, 1, 20).getFirst();
        city.ready(0, false);
        topics.deliver(city.tenant, "needs-analysis", "gap.closed.v1", closed, """
                {"employee": "%s", "competency": "M.05", "required": 3, "level": 3, "closedOn": "2027-01-02"}""".formatted(closed));
        topics.deliver(
                city.tenant, "employee-registry.state", "employee.v1", leaving, """
                {"id": "%s", "version": 2, "nip": "198704122010019999", "name": "Pegawai uji", "kind": "PNS", "opd": "%s", "status": "PENSIUN"}""".formatted(leaving, city.dinkes));
        await().untilAsserted(() -> assertThat(city.as(ANALYST).get("/plan-items?year=2027"))
                .bodyJson()
                .extractingPath("$.items[0].candidates")
                .isEqualTo(1));
        var batch = open();
        assertThat(found(city.as(ANALYST), batch, "")).doesNotContain(closed.toString());
        city.as(ANALYST).post("/batches/" + batch + "/nominations", "{\"fill\": 5}");
        assertThat(City.<List<String>>read(
                        city.as(ANALYST).get("/batches/" + batch + "/participants"), "$.items[*].employee"))
                .containsExactly(waiting.toString());
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        var people = city.people(city.dinkes, 5, 50);
        city.ready(0, false);
        var batch = open();
        await().untilAsserted(
                        () -> assertThat(found(city.as(ANALYST), batch, "")).hasSize(5));
        var seen = new ArrayList<String>();
        var query = "?limit=2";
        for (int page = 0; page < 3; page++) {
            var answer = city.as(ANALYST).get(candidates(batch) + query);
            seen.addAll(City.<List<String>>read(answer, "$.items[*].employee"));
            if (page < 2) query = "?limit=2&cursor=" + City.<String>read(answer, "$.next");
        }
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        people.stream().map(UUID::toString).toList());
    }

    @Test
    void aDepartmentSeesItsOwnPeopleAndAnotherCityNothing() {
        var own = city.people(city.dinkes, 1, 50).getFirst();
        city.people(city.disdik, 1, 60);
        city.ready(0, false);
        var batch = open();
        var dinkes = api.limitedTo("DINKES", city.tenant, OPD_ADMIN);
        await().untilAsserted(() -> assertThat(found(dinkes, batch, "")).containsExactly(own.toString()));
        assertThat(api.as(Api.newTenant(), ANALYST).get(candidates(batch))).hasStatus(404);
        assertThat(city.as(SUPERVISOR).get(candidates(batch))).hasStatus(403);
    }

    private String open() {
        return city.open(30, "2027-03-10T08:00", "2027-03-10T12:00");
    }

    private static List<String> found(Api.Caller caller, String batch, String query) {
        return City.read(caller.get(candidates(batch) + query), "$.items[*].employee");
    }

    private static String candidates(String batch) {
        return "/batches/" + batch + "/candidates";
    }
}
