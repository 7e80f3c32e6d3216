package id.bangkom.training;

import static id.bangkom.chassis.security.Role.ANALYST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.MovableClock;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.TestPlatform;
import id.bangkom.chassis.testkit.Topics;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which of several words about one post-test counts. */
@ServiceTest
class ScoreIT {
    /** All scores of a test stand in one partition, so the last one was handled after the others. */
    private static final UUID IN_ORDER = UUID.randomUUID();

    private final Api api;
    private final Topics topics;
    private final MovableClock clock;
    private final City city;

    ScoreIT(Api api, Topics topics, MovableClock clock) {
        this.api = api;
        this.topics = topics;
        this.clock = clock;
        this.city = new City(api, topics);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theNewestWordCountsUntilTheBatchIsCompleted() {
        var people = city.people(city.dinkes, 2, 50);
        people.addAll(city.people(city.disdik, 2, 50));
        city.ready(0, true);
        var batch = closedBatchOf(city, people);
        var corrected = people.get(0);
        score(city, batch, corrected, 80, 1);
        score(city, batch, corrected, 60, 3);
        score(city, batch, corrected, 75, 2);
        score(city, batch, people.get(1), 90, 1);
        await().untilAsserted(
                        () -> assertThat(postTest(city, batch, people.get(1))).containsExactly(90));
        assertThat(postTest(city, batch, corrected)).containsExactly(60);

        clock.moveTo(Instant.parse("2027-03-11T00:00:00Z"));
        assertThat(city.as(ANALYST).post("/batches/" + batch + "/completion", "{}"))
                .bodyJson()
                .isStrictlyEqualTo("{\"completed\": 1, \"failed\": 3}");
        score(city, batch, corrected, 100, 4);
        var others = city.people(city.dinkes, 1, 50);
        others.addAll(city.people(city.disdik, 1, 50));
        var other = closedBatchOf(city, others);
        score(city, other, others.getFirst(), 1, 1);
        await().untilAsserted(() ->
                assertThat(postTest(city, other, others.getFirst())).containsExactly(1));
        assertThat(postTest(city, batch, corrected)).as("what was decided on").containsExactly(60);
        assertThat(city.state(batch, corrected)).isEqualTo("FAILED");
    }

    @Test
    void aCitysOwnRuleCountsInThatCityAlone() throws Exception {
        try (var superuser = TestPlatform.get().superuser("training");
                var insert = superuser.prepareStatement(
                        "insert into own_completion_rule values (?, '2027-01-01', 80, 50)")) {
            insert.setString(1, city.tenant);
            insert.execute();
        }
        assertThat(endedWith60Points(city)).isEqualTo("{\"completed\":2,\"failed\":0}");
        assertThat(endedWith60Points(new City(api, topics))).isEqualTo("{\"completed\":0,\"failed\":2}");
    }

    private String endedWith60Points(City city) throws UnsupportedEncodingException {
        var people = city.people(city.dinkes, 1, 50);
        people.addAll(city.people(city.disdik, 1, 50));
        city.ready(0, true);
        var batch = closedBatchOf(city, people);
        people.forEach(person -> score(city, batch, person, 60, 1));
        await().untilAsserted(() ->
                assertThat(postTest(city, batch, people.getLast())).containsExactly(60));
        clock.moveTo(Instant.parse("2027-03-11T00:00:00Z"));
        return city.as(ANALYST)
                .post("/batches/" + batch + "/completion", "{}")
                .getResponse()
                .getContentAsString();
    }

    /** Everybody was there. */
    private static String closedBatchOf(City city, List<UUID> people) {
        var batch = city.open(30, "2027-03-10T08:00", "2027-03-10T12:00");
        city.nominate(batch, people);
        city.as(ANALYST).post("/batches/" + batch + "/confirmations", "{}");
        assertThat(city.as(ANALYST).post("/batches/" + batch + "/closing", "{}"))
                .hasStatus(200);
        String session = City.read(city.as(ANALYST).get("/batches/" + batch), "$.sessions[0].id");
        assertThat(city.as(ANALYST)
                        .put(
                                "/batches/" + batch + "/sessions/" + session + "/attendance",
                                City.body(people).replace("employees", "present"),
                                "\"0\""))
                .hasStatus(204);
        return batch;
    }

    private void score(City city, String batch, UUID person, int score, int version) {
        topics.deliver(
                city.tenant, "evaluation", "test.scored.v1", IN_ORDER, """
                {"batch": "%s", "employee": "%s", "moment": "POST", "score": %d, "version": %d}""".formatted(batch, person, score, version));
    }

    private static List<Integer> postTest(City city, String batch, UUID person) {
        return City.read(
                city.as(ANALYST).get("/batches/" + batch + "/participants"),
                "$.items[?(@.employee == '" + person + "')].postTest");
    }
}
