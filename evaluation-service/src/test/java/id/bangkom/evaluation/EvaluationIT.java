package id.bangkom.evaluation;

import static id.bangkom.chassis.security.Role.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import id.bangkom.chassis.problem.Problems;
import id.bangkom.chassis.security.Permissions;
import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.Contract;
import id.bangkom.chassis.testkit.MovableClock;
import id.bangkom.chassis.testkit.OperationIsolation;
import id.bangkom.chassis.testkit.PermissionTable;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.TableIsolation;
import id.bangkom.chassis.testkit.TestPlatform;
import id.bangkom.chassis.testkit.Topics;
import java.io.UnsupportedEncodingException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServiceTest
class EvaluationIT {
    private static final Set<String> SHARED = Set.of("flyway_schema_history", "review_rule");
    // the ids of the contracts
    private static final UUID BATCH = UUID.fromString("01980000-0000-7000-8000-000000000005");
    private static final UUID PERSON = UUID.fromString("01980000-0000-7000-8000-000000000004");
    private static final UUID ENROLMENT = UUID.fromString("01980000-0000-7000-8000-000000000007");

    private final Api api;
    private final Topics topics;
    private final MovableClock clock;
    private final Permissions permissions;
    private final RequestMappingHandlerMapping mappings;
    private final Problems problems;
    private final String city = Api.newTenant();

    EvaluationIT(
            Api api,
            Topics topics,
            MovableClock clock,
            Permissions permissions,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            Problems problems) {
        this.api = api;
        this.topics = topics;
        this.clock = clock;
        this.permissions = permissions;
        this.mappings = mappings;
        this.problems = problems;
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void testsAreScoredToldAndTurnedIntoGain() {
        someoneTakesPart();
        await().untilAsserted(() -> assertThat(score("PRE", PERSON, 55)).hasStatus(204));
        for (int i = 0; i < 2; i++) assertThat(score("POST", PERSON, 82)).hasStatus(204);
        assertThat(api.as(city, ANALYST).get("/batches/" + BATCH + "/results"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.people[0].gain.value", gain -> assertThat(gain).isEqualTo(0.6))
                .hasPathSatisfying(
                        "$.people[0].gain.band", band -> assertThat(band).isEqualTo("MEDIUM"));
        await().untilAsserted(
                        () -> assertThat(topics.told(city, "test.scored.v1")).hasSize(2));
        score("POST", PERSON, 65);
        await().untilAsserted(() -> assertThat(topics.told(city, "test.scored.v1"))
                .filteredOn(one -> one.version() == 2)
                .extracting(
                        one -> Objects.requireNonNull(one.body()).path("score").asInt())
                .as("a correction, also downwards")
                .containsExactly(65));
        assertThat(score("POST", PERSON, 101))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("/scores/0/score");
    }

    @Test
    void aReviewOpensAfter90DaysAndIsTold() {
        someoneCompletes();
        var review = reviewOnce("WAITING");
        var ratings = "{\"supervisor\": 2.8, \"self\": 3.2, \"peers\": 3.0, \"evidence\": \"Antrean lebih pendek\"}";
        assertThat(api.as(city, SUPERVISOR).put("/reviews/" + review, ratings))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("review-not-open");
        clock.moveTo(Instant.parse("2027-06-02T05:00:00Z"));
        assertThat(reviewOnce("OPEN")).isEqualTo(review);
        assertThat(api.as(city, ANALYST).put("/reviews/" + review, ratings)).hasStatus(403);
        assertThat(api.as(city, SUPERVISOR).put("/reviews/" + review, ratings))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.score")
                .isEqualTo(73.5);
        assertThat(api.as(city, SUPERVISOR).put("/reviews/" + review, ratings))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("review-completed");
        await().untilAsserted(() -> assertThat(topics.told(city, "post-training-review.completed.v1"))
                .hasSize(1));
        topics.deliver(
                city,
                "needs-analysis",
                "gap.closed.v1",
                PERSON,
                Contract.of("needs-analysis-service", "gap.closed.v1").replace("2026-06-02", "2027-06-02"));
        await().untilAsserted(() -> assertThat(api.as(city, ANALYST).get("/batches"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.items[0].gapsClosed", closed -> assertThat(closed).isEqualTo(1))
                .hasPathSatisfying(
                        "$.items[0].meanReview", mean -> assertThat(mean).isEqualTo(73.5)));
    }

    @Test
    void aCitysOwnRuleCountsInThatCityAlone() throws SQLException {
        try (var superuser = TestPlatform.get().superuser("evaluation");
                var insert =
                        superuser.prepareStatement("insert into own_review_rule values (?, '2026-01-01', 30, 60)")) {
            insert.setString(1, city);
            insert.execute();
        }
        someoneCompletes();
        reviewOnce("WAITING");
        assertThat(EvaluationIT.<List<String>>read(api.as(city, SUPERVISOR).get("/reviews"), "$.items[*].opensOn"))
                .containsExactly("2027-04-03");
        assertThat(EvaluationIT.<List<String>>read(api.as(city, SUPERVISOR).get("/reviews"), "$.items[*].closesOn"))
                .containsExactly("2027-05-03");
    }

    @Test
    void aReviewThatNobodyFilledInCloses() {
        someoneCompletes();
        var review = reviewOnce("WAITING");
        clock.moveTo(Instant.parse("2027-09-01T05:00:00Z"));
        assertThat(reviewOnce("CLOSED")).isEqualTo(review);
        assertThat(api.as(city, SUPERVISOR).put("/reviews/" + review, "{\"supervisor\": 4}"))
                .hasStatus(409);
    }

    @Test
    void aCompletionToldThreeTimesOrdersOneReview() {
        someoneTakesPart();
        var event = UUID.randomUUID();
        for (int i = 0; i < 3; i++)
            topics.deliver(
                    event,
                    city,
                    city + "/" + ENROLMENT,
                    "training",
                    "enrolment.completed.v1",
                    0,
                    Contract.of("training-service", "enrolment.completed.v1"));
        topics.deliver(
                city,
                "training",
                "enrolment.completed.v1",
                ENROLMENT,
                Contract.of("training-service", "enrolment.completed.v1"));
        reviewOnce("WAITING");
        assertThat(EvaluationIT.<List<String>>read(
                        api.as(city, ANALYST).get("/batches/" + BATCH + "/results"), "$.people[*].state"))
                .containsExactly("COMPLETED");
    }

    @Test
    void nobodySeesAnotherCity() {
        someoneCompletes();
        reviewOnce("WAITING");
        await().untilAsserted(() -> assertThat(api.as(city, ANALYST).get("/batches/" + BATCH + "/results"))
                .hasStatus(200));
        assertThat(new TableIsolation("evaluation", SHARED).leaks()).isEmpty();
        assertThat(new OperationIsolation(api, "evaluation")
                        .leaks(
                                city,
                                Api.newTenant(),
                                Map.of(
                                        "PUT /batches/{id}/tests/{moment}",
                                        "{\"scores\": [{\"employee\": \"%s\", \"score\": 1}]}".formatted(PERSON),
                                        "PUT /reviews/{id}",
                                        "{\"supervisor\": 3}"),
                                Map.of()))
                .isEmpty();
        assertThat(new TableIsolation("evaluation", SHARED).openedUnnoticed()).isEmpty();
    }

    @Test
    void aSupervisorReviewsTheOwnDepartmentOnly() {
        someoneCompletes();
        var own = UUID.randomUUID();
        unit("SENDIRI", own);
        unit("LAIN", UUID.randomUUID());
        topics.deliver(city, "employee-registry.state", "employee.v1", PERSON, """
                {"id": "%s", "version": 1, "name": "Pegawai uji", "opd": "%s"}""".formatted(PERSON, own));
        var review = reviewOnce("WAITING");
        clock.moveTo(Instant.parse("2027-06-02T05:00:00Z"));
        var other = api.limitedTo("LAIN", city, SUPERVISOR);
        assertThat(EvaluationIT.<List<String>>read(other.get("/reviews"), "$.items[*].id"))
                .isEmpty();
        assertThat(other.put("/reviews/" + review, "{\"supervisor\": 3}")).hasStatus(404);
        var supervisor = api.limitedTo("SENDIRI", city, SUPERVISOR);
        await().untilAsserted(
                        () -> assertThat(EvaluationIT.<List<String>>read(supervisor.get("/reviews"), "$.items[*].id"))
                                .containsExactly(review));
        assertThat(supervisor.put("/reviews/" + review, "{\"supervisor\": 3}")).hasStatus(200);
    }

    private void unit(String code, UUID id) {
        topics.deliver(city, "employee-registry.state", "unit.v1", id, """
                {"id": "%1$s", "version": 1, "code": "%2$s", "name": "Dinas %2$s", "opd": "%1$s"}""".formatted(id, code));
    }

    @Test
    void everyOperationHasItsLineAndEveryRefusalItsTexts() {
        assertThat(PermissionTable.differences(permissions, mappings)).isEmpty();
        assertThat(problems.missingTexts(List.of(EvaluationProblem.values()))).isEmpty();
    }

    private MvcTestResult score(String moment, UUID person, int points) {
        var test = "/batches/" + BATCH + "/tests/" + moment;
        var seen = Objects.requireNonNull(
                api.as(city, ANALYST).get(test).getResponse().getHeader("ETag"));
        return api.as(city, ANALYST)
                .put(test, "{\"scores\": [{\"employee\": \"%s\", \"score\": %d}]}".formatted(person, points), seen);
    }

    private void someoneTakesPart() {
        topics.deliver(city, "training.state", "batch.v1", BATCH, Contract.of("training-service", "batch.v1"));
        topics.deliver(
                city,
                "training",
                "enrolment.confirmed.v1",
                ENROLMENT,
                Contract.of("training-service", "enrolment.confirmed.v1"));
    }

    private void someoneCompletes() {
        someoneTakesPart();
        topics.deliver(
                city,
                "training",
                "enrolment.completed.v1",
                ENROLMENT,
                Contract.of("training-service", "enrolment.completed.v1"));
    }

    private String reviewOnce(String state) {
        await().untilAsserted(() -> assertThat(EvaluationIT.<List<String>>read(
                        api.as(city, SUPERVISOR).get("/reviews?state=" + state), "$.items[*].id"))
                .hasSize(1));
        return EvaluationIT.<List<String>>read(api.as(city, SUPERVISOR).get("/reviews?state=" + state), "$.items[*].id")
                .getFirst();
    }

    static <T> T read(MvcTestResult answer, String path) {
        try {
            return JsonPath.read(answer.getResponse().getContentAsString(), path);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
