package id.bangkom.evaluation;

import static id.bangkom.chassis.security.Role.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.Contract;
import id.bangkom.chassis.testkit.Refusal;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.Topics;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that cannot be granted: what each is told, in either language, and that nothing is lost by it. */
@ServiceTest
class RefusalIT {
    // the ids of the contracts
    private static final UUID BATCH = UUID.fromString("01980000-0000-7000-8000-000000000005");
    private static final UUID PERSON = UUID.fromString("01980000-0000-7000-8000-000000000004");
    private static final UUID ENROLMENT = UUID.fromString("01980000-0000-7000-8000-000000000007");
    private static final String TEST = "/batches/" + BATCH + "/tests/POST";

    private final Api api;
    private final Topics topics;
    private final String city = Api.newTenant();

    RefusalIT(Api api, Topics topics) {
        this.api = api;
        this.topics = topics;
    }

    @BeforeEach
    void somebodyTakesPart() {
        topics.deliver(city, "training.state", "batch.v1", BATCH, promised("batch.v1"));
        topics.deliver(city, "training", "enrolment.confirmed.v1", ENROLMENT, promised("enrolment.confirmed.v1"));
        await().untilAsserted(() -> assertThat(api.as(city, ANALYST).get("/batches/" + BATCH + "/results"))
                .bodyJson()
                .extractingPath("$.people.length()")
                .isEqualTo(1));
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"id, Lihat kedua nilai, Tambahkan header", "en, Look at both values, Add the header"})
    void twoAdminsOnOneTestSeeBothScores(String language, String both, String missing) {
        var admin = api.as(city, TENANT_ADMIN).speaking(language);
        assertThat(api.as(city, ANALYST).put(TEST, scores(PERSON, 82), "\"0\""))
                .hasStatus(204)
                .headers()
                .hasValue("ETag", "\"1\"");
        var refused =
                Refusal.of(admin.put(TEST, scores(PERSON, 69), "\"0\""), language, 412, "stale-version", "", both);
        assertThat(refused.at("/current/scores/0/score").asInt()).isEqualTo(82);
        assertThat(refused.at("/current/version").asInt()).isEqualTo(1);
        assertThat(refused.at("/yours/0/score").asInt()).isEqualTo(69);
        Refusal.of(admin.put(TEST, scores(PERSON, 69)), language, 428, "if-match-missing", "", missing);
        assertThat(post()).isEqualTo(82);
        assertThat(admin.put(TEST, scores(PERSON, 82), "\"1\"")).headers().hasValue("ETag", "\"1\"");
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"id, Perbaiki daftarnya, kembali ke daftar", "en, Correct the list, from the list"})
    void anotherCitysIdIsAnUnknownOne(String language, String stranger, String unknown) {
        var elsewhere = Api.newTenant();
        var foreign = UUID.randomUUID();
        topics.deliver(
                elsewhere,
                "training",
                "enrolment.confirmed.v1",
                ENROLMENT,
                promised("enrolment.confirmed.v1").replace(PERSON.toString(), foreign.toString()));
        var caller = api.as(city, ANALYST).speaking(language);
        for (var nobody : List.of(foreign, UUID.randomUUID()))
            Refusal.of(
                    caller.put(TEST, "{\"scores\": [%s, %s]}".formatted(one(PERSON, 82), one(nobody, 82)), "\"0\""),
                    language,
                    422,
                    "not-a-participant",
                    "/scores/1/employee",
                    stranger);
        Refusal.of(
                api.as(elsewhere, ANALYST).speaking(language).put(TEST, scores(foreign, 1), "\"0\""),
                language,
                404,
                "unknown-id",
                "",
                unknown);
        assertThat(caller.get("/batches/" + BATCH + "/results")).bodyJson().doesNotHavePath("$.people[0].post");
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"id, Muat ulang halaman", "en, Reload the page"})
    void scoresOfAnEndedBatchStayAsTheyAre(String language, String cure) {
        var caller = api.as(city, ANALYST).speaking(language);
        assertThat(caller.put(TEST, scores(PERSON, 82), "\"0\"")).hasStatus(204);
        topics.deliver(
                city,
                "training.state",
                "batch.v1",
                BATCH,
                promised("batch.v1").replace("\"version\": 3", "\"version\": 4").replace("CLOSED", "COMPLETED"));
        await().untilAsserted(() ->
                Refusal.of(caller.put(TEST, scores(PERSON, 82), "\"1\""), language, 409, "batch-ended", "", cure));
        assertThat(caller.put(TEST, scores(PERSON, 90), "\"1\"")).hasStatus(409);
        assertThat(post()).isEqualTo(82);
    }

    private int post() {
        return EvaluationIT.read(api.as(city, ANALYST).get("/batches/" + BATCH + "/results"), "$.people[0].post");
    }

    private static String scores(UUID person, int points) {
        return "{\"scores\": [" + one(person, points) + "]}";
    }

    private static String one(UUID person, int points) {
        return "{\"employee\": \"%s\", \"score\": %d}".formatted(person, points);
    }

    private static String promised(String type) {
        return Contract.of("training-service", type);
    }
}
