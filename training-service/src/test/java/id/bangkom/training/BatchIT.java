package id.bangkom.training;

import static id.bangkom.chassis.security.Role.*;
import static id.bangkom.training.City.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.MovableClock;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.TestPlatform;
import id.bangkom.chassis.testkit.Topics;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Acceptance scenarios 19, 22 to 27 and 34 of the domain rules. */
@ServiceTest
class BatchIT {
    private static final String[] MORNING = {"2027-03-10T08:00", "2027-03-10T12:00"};

    private final Topics topics;
    private final MovableClock clock;
    private final City city;

    BatchIT(Api api, Topics topics, MovableClock clock) {
        this.topics = topics;
        this.clock = clock;
        this.city = new City(api, topics);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aCeilingHoldsToTheRupiah() {
        city.ready(500_000_000, false);
        assertThat(city.schedule(30, 482_960_000, MORNING)).hasStatus(201);
        assertThat(city.schedule(30, 17_040_000, MORNING)).hasStatus(201);
        assertThat(city.as(ANALYST).get("/budget-lines?year=2027"))
                .bodyJson()
                .extractingPath("$[0].available")
                .isEqualTo(0);
        assertThat(city.schedule(30, 1, MORNING))
                .hasStatus(409)
                .bodyJson()
                .hasPathSatisfying("$.code", code -> assertThat(code).isEqualTo("budget-ceiling-exceeded"))
                .hasPathSatisfying("$.shortfall", rupiah -> assertThat(rupiah).isEqualTo(1));
        assertThat(City.<List<String>>read(city.as(ANALYST).get("/batches"), "$.items[*].id"))
                .hasSize(2);
        assertThat(city.as(ANALYST)
                        .put("/budget-lines/" + city.line, "{\"name\": \"x\", \"ceiling\": 499999999}", "\"1\""))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("ceiling-below-committed");
        await().untilAsserted(() ->
                assertThat(topics.told(city.tenant, "budget-line.v1")).hasSize(1));
    }

    @Test
    void withOneRupiahMoreCommittedTheSameBatchIsRefused() {
        city.ready(500_000_000, false);
        assertThat(city.schedule(30, 482_960_001, MORNING)).hasStatus(201);
        assertThat(city.schedule(30, 17_040_000, MORNING))
                .hasStatus(409)
                .bodyJson()
                .hasPathSatisfying("$.code", code -> assertThat(code).isEqualTo("budget-ceiling-exceeded"))
                .hasPathSatisfying("$.shortfall", rupiah -> assertThat(rupiah).isEqualTo(1));
        assertThat(city.as(ANALYST).get("/budget-lines?year=2027"))
                .bodyJson()
                .extractingPath("$[0].committed")
                .isEqualTo(482_960_001);
        assertThat(City.<List<String>>read(city.as(ANALYST).get("/batches"), "$.items[*].id"))
                .hasSize(1);
    }

    @Test
    void ofTwoParallelCommitsOneIsAccepted() throws Exception {
        city.ready(17_040_000, false);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Integer> commit =
                    () -> city.schedule(30, 17_040_000, MORNING).getResponse().getStatus();
            assertThat(threads.invokeAll(Collections.nCopies(2, commit)).stream()
                            .map(answer -> answer.resultNow()))
                    .containsExactlyInAnyOrder(201, 409);
        }
        assertThat(city.as(ANALYST).get("/budget-lines?year=2027"))
                .bodyJson()
                .extractingPath("$[0].committed")
                .isEqualTo(17_040_000);
    }

    @Test
    void whoChangesACeilingLeavesWhatItWasAndWhatItIs() throws SQLException {
        city.ready(17_040_000, false);
        assertThat(city.as(TENANT_ADMIN)
                        .put("/budget-lines/" + city.line, "{\"name\": \"x\", \"ceiling\": 18000000}", "\"1\""))
                .hasStatus(200);
        try (var superuser = TestPlatform.get().superuser("training");
                var select = superuser.prepareStatement(
                        "select before || ' ' || after || ' ' || roles from audit_entry where object = ? and before is not null")) {
            select.setString(1, "budget-line/" + city.line);
            var entry = select.executeQuery();
            assertThat(entry.next()).isTrue();
            assertThat(entry.getString(1)).isEqualTo("17040000 18000000 TENANT_ADMIN");
        }
    }

    @Test
    void aCancelledBatchReleasesItsMoneyAndItsPeople() {
        var people = city.people(city.dinkes, 2, 50);
        city.ready(17_040_000, false);
        String batch = read(city.schedule(30, 17_040_000, MORNING), "$.id");
        city.as(ANALYST).post("/batches/" + batch + "/opening", "{}");
        city.nominate(batch, people);
        city.as(ANALYST).post("/batches/" + batch + "/confirmations", "{}");
        assertThat(city.as(ANALYST).post("/batches/" + batch + "/cancellation", "{}"))
                .bodyJson()
                .isStrictlyEqualTo("{\"cancelled\": 2, \"released\": 17040000}");
        assertThat(city.as(ANALYST).get("/budget-lines?year=2027"))
                .bodyJson()
                .extractingPath("$[0].available")
                .isEqualTo(17_040_000);
        assertThat(city.state(batch, people.getFirst())).isEqualTo("CANCELLED");
    }

    @Test
    void noDepartmentHoldsMoreThanItsShare() {
        var dinkes = city.people(city.dinkes, 30, 50);
        var disdik = city.people(city.disdik, 12, 50);
        city.ready(0, false);
        var good = closing(dinkes.subList(0, 18), disdik, "2027-03-10");
        assertThat(good).hasStatus(200);
        var tooMuch = closing(dinkes.subList(0, 19), disdik.subList(0, 11), "2027-03-11");
        assertThat(tooMuch)
                .hasStatus(409)
                .bodyJson()
                .hasPathSatisfying("$.code", code -> assertThat(code).isEqualTo("batch-share-exceeded"))
                .hasPathSatisfying("$.opd", opd -> assertThat(opd).isEqualTo("Dinas Kesehatan"))
                .hasPathSatisfying("$.share", share -> assertThat(share).isEqualTo(63.33));
        assertThat(closing(dinkes, List.of(), "2027-03-12"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("batch-single-opd");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult closing(
            List<UUID> some, List<UUID> others, String day) {
        var batch = city.open(30, day + "T08:00", day + "T12:00");
        var all = new ArrayList<>(some);
        all.addAll(others);
        city.nominate(batch, all);
        city.as(ANALYST).post("/batches/" + batch + "/confirmations", "{}");
        return city.as(ANALYST).post("/batches/" + batch + "/closing", "{}");
    }

    @Test
    void fiftyAtOnceForOneSeat() throws Exception {
        var seated = city.people(city.dinkes, 29, 90);
        var asking = city.people(city.disdik, 50, 50);
        city.ready(0, false);
        var batch = city.open(30, MORNING[0], MORNING[1]);
        city.nominate(batch, seated);
        city.as(ANALYST).post("/batches/" + batch + "/confirmations", "{}");
        city.nominate(batch, asking);
        var enrolments =
                asking.stream().map(person -> city.enrolment(batch, person)).toList();
        try (var threads = Executors.newFixedThreadPool(16)) {
            List<Callable<String>> requests = enrolments.stream()
                    .<Callable<String>>map(id -> () -> city.as(ANALYST)
                            .post("/enrolments/" + id + "/confirmation", "{}")
                            .getResponse()
                            .getContentAsString())
                    .toList();
            var answers = threads.invokeAll(requests).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers.stream().filter(answer -> answer.contains("CONFIRMED")))
                    .hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.contains("WAITLISTED")))
                    .hasSize(49);
        }
        var positions = enrolments.stream()
                .map(id -> City.<Integer>read(
                        city.as(ANALYST).post("/enrolments/" + id + "/confirmation", "{}"), "$.waitlistPosition"))
                .sorted()
                .toList();
        assertThat(positions)
                .containsExactlyElementsOf(
                        java.util.stream.IntStream.rangeClosed(0, 49).boxed().toList());
        assertThat(city.as(ANALYST).get("/batches/" + batch))
                .bodyJson()
                .extractingPath("$.batch.confirmed")
                .isEqualTo(30);
        assertThat(City.<List<String>>read(
                        city.as(ANALYST).get("/batches/" + batch + "/participants"), "$.items[*].enrolment"))
                .hasSize(79);
        assertThat(city.as(ANALYST).get("/batches/totals?year=2027&state=OPEN"))
                .bodyJson()
                .isStrictlyEqualTo(
                        "{\"batches\": 1, \"people\": 30, \"completed\": 0, \"failed\": 0, \"promoted\": 0, \"departments\": 2}");
    }

    @Test
    void whoSitsInTwoBatchesIsOnePerson() {
        var both = city.people(city.dinkes, 1, 50);
        city.ready(0, false);
        for (var day : List.of("2027-03-10", "2027-03-11")) {
            var batch = city.open(3, day + "T08:00", day + "T12:00");
            city.nominate(batch, both);
            city.confirm(batch, both.getFirst());
        }
        assertThat(city.as(ANALYST).get("/batches/totals?year=2027"))
                .bodyJson()
                .isStrictlyEqualTo(
                        "{\"batches\": 2, \"people\": 1, \"completed\": 0, \"failed\": 0, \"promoted\": 0, \"departments\": 1}");
    }

    @Test
    void theWaitlistMovesUpByPriorityThenByTime() {
        var holder = city.people(city.dinkes, 3, 99);
        var b = city.people(city.disdik, 1, 25.83).getFirst();
        var c = city.people(city.disdik, 1, 69.17).getFirst();
        var a = city.people(city.disdik, 1, 69.17).getFirst();
        city.ready(0, false);
        var batch = city.open(3, MORNING[0], MORNING[1]);
        city.nominate(batch, holder);
        city.as(ANALYST).post("/batches/" + batch + "/confirmations", "{}");
        for (var person : List.of(b, c, a)) {
            city.nominate(batch, List.of(person));
            assertThat(city.confirm(batch, person))
                    .bodyJson()
                    .extractingPath("$.state")
                    .isEqualTo("WAITLISTED");
        }
        city.cancel(batch, holder.get(0));
        assertThat(city.state(batch, c)).isEqualTo("CONFIRMED");
        city.cancel(batch, holder.get(1));
        assertThat(city.state(batch, a)).isEqualTo("CONFIRMED");
        city.cancel(batch, holder.get(2));
        assertThat(city.state(batch, b)).isEqualTo("CONFIRMED");
    }

    @Test
    void whoClashesIsSkippedAndStaysQueued() {
        var holder = city.people(city.dinkes, 1, 99).getFirst();
        var first = city.people(city.disdik, 1, 69.17).getFirst();
        var second = city.people(city.disdik, 1, 25.83).getFirst();
        city.ready(0, false);
        var batch = city.open(1, MORNING[0], MORNING[1]);
        var other = city.open(5, "2027-03-10T10:00", "2027-03-10T15:00");
        city.nominate(batch, List.of(holder));
        city.confirm(batch, holder);
        for (var person : List.of(first, second)) {
            city.nominate(batch, List.of(person));
            city.confirm(batch, person);
        }
        city.nominate(other, List.of(first));
        assertThat(city.confirm(other, first))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("CONFIRMED");
        city.cancel(batch, holder);
        assertThat(city.state(batch, second)).isEqualTo("CONFIRMED");
        assertThat(city.state(batch, first)).isEqualTo("WAITLISTED");
    }

    @Test
    void seatsCannotBeFewerThanConfirmedPlaces() {
        var people = city.people(city.dinkes, 29, 50);
        city.ready(0, false);
        var batch = city.open(30, MORNING[0], MORNING[1]);
        city.nominate(batch, people);
        city.as(ANALYST).post("/batches/" + batch + "/confirmations", "{}");
        var version = "\"" + City.<Integer>read(city.as(ANALYST).get("/batches/" + batch), "$.batch.version") + "\"";
        assertThat(city.as(ANALYST).put("/batches/" + batch + "/capacity", "{\"capacity\": 28}", version))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("capacity-below-confirmed");
        assertThat(city.as(ANALYST).put("/batches/" + batch + "/capacity", "{\"capacity\": 29}", version))
                .hasStatus(200);
        assertThat(city.as(ANALYST).put("/batches/" + batch + "/capacity", "{\"capacity\": 31}", version))
                .hasStatus(412);
    }

    @Test
    void newSeatsGoToTheWaitlistInTurn() {
        var holder = city.people(city.dinkes, 1, 99);
        var first = city.people(city.disdik, 1, 69.17).getFirst();
        var clashing = city.people(city.disdik, 1, 60).getFirst();
        var second = city.people(city.disdik, 1, 25.83).getFirst();
        var third = city.people(city.disdik, 1, 10).getFirst();
        city.ready(0, false);
        var batch = city.open(1, MORNING[0], MORNING[1]);
        var all = new ArrayList<>(holder);
        all.addAll(List.of(first, clashing, second, third));
        city.nominate(batch, all);
        city.as(ANALYST).post("/batches/" + batch + "/confirmations", "{}");
        var other = city.open(5, "2027-03-10T10:00", "2027-03-10T15:00");
        city.nominate(other, List.of(clashing));
        city.confirm(other, clashing);
        var version = "\"" + City.<Integer>read(city.as(ANALYST).get("/batches/" + batch), "$.batch.version") + "\"";
        var resized = city.as(ANALYST).put("/batches/" + batch + "/capacity", "{\"capacity\": 3}", version);
        assertThat(resized)
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.confirmed")
                .isEqualTo(3);
        assertThat(city.state(batch, first)).isEqualTo("CONFIRMED");
        assertThat(city.state(batch, clashing)).isEqualTo("WAITLISTED");
        assertThat(city.state(batch, second)).isEqualTo("CONFIRMED");
        assertThat(city.state(batch, third)).isEqualTo("WAITLISTED");
        var now = City.<Integer>read(city.as(ANALYST).get("/batches/" + batch), "$.batch.version");
        assertThat(resized).headers().hasValue("ETag", "\"" + now + "\"");
        await().untilAsserted(() ->
                assertThat(topics.told(city.tenant, "enrolment.confirmed.v1")).hasSize(4));
    }

    @Test
    void overlappingSessionsClashAndTouchingOnesDoNot() {
        var person = city.people(city.dinkes, 1, 50).getFirst();
        city.ready(0, false);
        var morning = city.open(30, MORNING[0], MORNING[1]);
        city.nominate(morning, List.of(person));
        city.confirm(morning, person);
        var overlapping = city.open(30, "2027-03-10T10:00", "2027-03-10T15:00");
        assertThat(city.as(ANALYST).post("/batches/" + overlapping + "/nominations", City.body(List.of(person))))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("schedule-clash");
        var touching = city.open(30, "2027-03-10T12:00", "2027-03-10T15:00");
        city.nominate(touching, List.of(person));
        assertThat(city.confirm(touching, person))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("CONFIRMED");
    }

    @Test
    void onlyActivePeopleWhoStayTakePart() {
        var retired = city.person(UUID.randomUUID(), city.dinkes, "PENSIUN", "2026-01-01", 50);
        var leaving = city.person(UUID.randomUUID(), city.dinkes, "AKTIF", "2028-03-01", 50);
        city.ready(0, false);
        var batch = city.open(30, MORNING[0], MORNING[1]);
        await().untilAsserted(() -> assertThat(city.as(ANALYST)
                        .post("/batches/" + batch + "/nominations", City.body(List.of(retired, leaving))))
                .bodyJson()
                .extractingPath("$.refused[*].code")
                .asArray()
                .containsExactly("employee-not-active", "employee-retires-soon"));
    }

    @Test
    void attendanceAndPostTestDecide() {
        var people = city.people(city.dinkes, 2, 50);
        people.addAll(city.people(city.disdik, 2, 50));
        city.ready(0, true);
        var times = new ArrayList<String>();
        for (int day = 1; day <= 8; day++)
            times.addAll(List.of("2027-03-0" + day + "T08:00", "2027-03-0" + day + "T10:00"));
        String batch = read(city.schedule(30, 0, times.toArray(String[]::new)), "$.id");
        city.as(ANALYST).post("/batches/" + batch + "/opening", "{}");
        city.nominate(batch, people);
        city.as(ANALYST).post("/batches/" + batch + "/confirmations", "{}");
        assertThat(city.as(ANALYST).post("/batches/" + batch + "/closing", "{}"))
                .hasStatus(200);
        List<String> sessions = read(city.as(ANALYST).get("/batches/" + batch), "$.sessions[*].id");
        for (int i = 0; i < 8; i++) { // the first is at six of eight, all others at seven
            var present = i < 6 ? people : i == 6 ? people.subList(1, 4) : List.<UUID>of();
            assertThat(city.as(ANALYST)
                            .put(
                                    "/batches/" + batch + "/sessions/" + sessions.get(i) + "/attendance",
                                    City.body(present).replace("employees", "present"),
                                    "\"0\""))
                    .hasStatus(204);
        }
        score(batch, people.get(0), 100);
        score(batch, people.get(1), 69);
        score(batch, people.get(2), 70);
        await().untilAsserted(() -> assertThat(City.<List<Integer>>read(
                        city.as(ANALYST).get("/batches/" + batch + "/participants"), "$.items[*].postTest"))
                .doesNotContainNull()
                .hasSize(3));
        assertThat(city.as(ANALYST).post("/batches/" + batch + "/completion", "{}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("batch-not-over");
        clock.moveTo(Instant.parse("2027-03-09T00:00:00Z"));
        assertThat(city.as(ANALYST).post("/batches/" + batch + "/completion", "{}"))
                .bodyJson()
                .isStrictlyEqualTo("{\"completed\": 1, \"failed\": 3}");
        await().untilAsserted(() ->
                assertThat(topics.told(city.tenant, "enrolment.completed.v1")).hasSize(1));
        var told = java.util.Objects.requireNonNull(
                topics.told(city.tenant, "enrolment.completed.v1").getFirst().body());
        assertThat(told.path("employee").asString()).isEqualTo(people.get(2).toString());
        assertThat(told.path("sessionDays").findValuesAsString("day"))
                .hasSize(8)
                .startsWith("2027-03-01")
                .endsWith("2027-03-08");
        assertThat(told.path("sessionDays").path(0).path("minutes").asInt()).isEqualTo(120);
        assertThat(told.path("abroad").asBoolean()).isTrue();
        assertThat(told.path("attendance").decimalValue()).isEqualByComparingTo("87.50");
        assertThat(topics.told(city.tenant, "enrolment.failed.v1").stream()
                        .map(one -> java.util.Objects.requireNonNull(one.body())
                                .path("reason")
                                .asString()))
                .containsExactlyInAnyOrder("ATTENDANCE", "POST_TEST", "POST_TEST");
        assertThat(city.as(ANALYST).post("/batches/" + batch + "/completion", "{}"))
                .hasStatus(409);
    }

    private void score(String batch, UUID person, int score) {
        topics.deliver(
                city.tenant, "evaluation", "test.scored.v1", UUID.randomUUID(), """
                {"batch": "%s", "employee": "%s", "moment": "POST", "score": %d, "version": 1}""".formatted(batch, person, score));
    }

    @Test
    void fillingMixesDepartmentsByUrgency() {
        city.people(city.dinkes, 20, 80);
        city.people(city.disdik, 20, 20);
        city.ready(0, false);
        var batch = city.open(10, MORNING[0], MORNING[1]);
        await().untilAsserted(() -> assertThat(City.<Integer>read(
                        city.as(ANALYST).post("/batches/" + batch + "/nominations", "{\"fill\": 12}"), "$.nominated"))
                .isEqualTo(12));
        var confirmed = city.as(ANALYST).post("/batches/" + batch + "/confirmations", "{}");
        assertThat(confirmed).bodyJson().isStrictlyEqualTo("{\"confirmed\": 10, \"waitlisted\": 2, \"refused\": []}");
        assertThat(city.as(ANALYST).post("/batches/" + batch + "/closing", "{}"))
                .hasStatus(200);
        assertThat(city.as(ANALYST).get("/batches/" + batch))
                .bodyJson()
                .extractingPath("$.batch.departments")
                .isEqualTo(2);
    }

    /** 25 of one department and 5 of the other fill 12 places, not 30: 7 are 58 per cent. */
    @Test
    void fillingStopsWhereOneDepartmentsShareWouldBeTooLarge() {
        city.people(city.dinkes, 25, 80);
        city.people(city.disdik, 5, 20);
        city.ready(0, false);
        var batch = city.open(30, MORNING[0], MORNING[1]);
        await().untilAsserted(() -> assertThat(
                        City.<Integer>read(city.as(ANALYST).get("/plan-items?year=2027"), "$.items[0].candidates"))
                .isEqualTo(30));
        assertThat(city.as(ANALYST).post("/batches/" + batch + "/nominations", "{\"fill\": 30}"))
                .bodyJson()
                .isStrictlyEqualTo("{\"nominated\": 12, \"refused\": [], \"beyondShare\": 18}");
        city.as(ANALYST).post("/batches/" + batch + "/confirmations", "{}");
        assertThat(city.as(ANALYST).post("/batches/" + batch + "/closing", "{}"))
                .hasStatus(200);
    }
}
