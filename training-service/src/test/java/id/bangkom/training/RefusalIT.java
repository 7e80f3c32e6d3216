package id.bangkom.training;

import static id.bangkom.chassis.security.Role.*;
import static id.bangkom.training.City.read;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.Refusal;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.Topics;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that cannot be granted: what each is told, in either language, and that nothing is lost by it. */
@ServiceTest
class RefusalIT {
    private static final String[] MORNING = {"2027-03-10T08:00", "2027-03-10T12:00"};

    private final Api api;
    private final Topics topics;
    private final City city;

    RefusalIT(Api api, Topics topics) {
        this.api = api;
        this.topics = topics;
        this.city = new City(api, topics);
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"id, kembali ke daftar, Tambahkan dahulu", "en, from the list, Add it first"})
    void anotherCitysIdIsAnUnknownOne(String language, String unknownId, String unknownCourse) {
        city.ready(1_000, false);
        String batch = read(city.schedule(3, 0, MORNING), "$.id");
        var stranger = api.as(Api.newTenant(), ANALYST).speaking(language);

        Refusal.of(stranger.post("/batches/" + batch + "/opening", "{}"), language, 404, "unknown-id", "", unknownId);
        Refusal.of(
                stranger.post("/batches", city.batch(3, 0, MORNING)),
                language,
                422,
                "course-unknown",
                "/course",
                unknownCourse);
        assertThat(stranger.get("/batches?planItem=" + city.item))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(states()).containsExactly("PLANNED");
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"id, Pakai kunci baru", "en, Use a new key"})
    void theSameRequestTwiceBindsItsMoneyOnce(String language, String cure) {
        city.ready(1_000, false);
        var caller = city.as(ANALYST).speaking(language);
        var key = UUID.randomUUID().toString();

        String first = read(caller.post("/batches", city.batch(3, 400, MORNING), key), "$.id");
        assertThat(City.<String>read(caller.post("/batches", city.batch(3, 400, MORNING), key), "$.id"))
                .isEqualTo(first);
        Refusal.of(
                caller.post("/batches", city.batch(3, 500, MORNING), key),
                language,
                422,
                "idempotency-key-reused",
                "",
                cure);
        assertThat(available()).isEqualTo(600);
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"id, Lihat kedua nilai", "en, Look at both values"})
    void twoAdminsOnOneLineSeeBothValues(String language, String cure) {
        var line = "/budget-lines/" + city.ready(1_000, false).line;
        assertThat(city.as(ANALYST).put(line, "{\"name\": \"x\", \"ceiling\": 2000}", "\"1\""))
                .hasStatus(200);

        var refused = Refusal.of(
                city.as(TENANT_ADMIN).speaking(language).put(line, "{\"name\": \"x\", \"ceiling\": 3000}", "\"1\""),
                language,
                412,
                "stale-version",
                "",
                cure);

        assertThat(refused.at("/current/ceiling").asInt()).isEqualTo(2000);
        assertThat(refused.at("/yours/ceiling").asInt()).isEqualTo(3000);
        assertThat(available()).isEqualTo(2000);
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"id, Muat ulang halaman", "en, Reload the page"})
    void aStepOutOfTurnLeavesTheBatchWhereItStands(String language, String cure) {
        city.ready(1_000, false);
        String batch = read(city.schedule(3, 0, MORNING), "$.id");

        Refusal.of(
                city.as(ANALYST).speaking(language).post("/batches/" + batch + "/closing", "{}"),
                language,
                409,
                "batch-state-wrong",
                "",
                cure);
        assertThat(states()).containsExactly("PLANNED");
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"id, Kurangi biaya", "en, Lower the cost"})
    void oneRupiahAboveTheCeilingBindsNothing(String language, String cure) {
        city.ready(1_000, false);

        var refused = Refusal.of(
                city.as(ANALYST).speaking(language).post("/batches", city.batch(3, 1_001, MORNING)),
                language,
                409,
                "budget-ceiling-exceeded",
                "/cost",
                cure);

        assertThat(refused.path("shortfall").asInt()).isEqualTo(1);
        assertThat(available()).isEqualTo(1_000);
        assertThat(states()).isEmpty();
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({
        "id, Pilih pelatihan untuk, Pindahkan sesi, Pilih salah satu bentuk",
        "en, Choose a course for, Move the session, Choose one of the forms"
    })
    void whatThePlanDoesNotSayIsNotScheduled(String language, String course, String year, String form) {
        city.ready(1_000, false);
        var caller = city.as(ANALYST).speaking(language);
        Refusal.of(
                caller.post("/batches", city.batch(city.course("M.03", false), city.item, 3, 100, MORNING)),
                language,
                422,
                "course-of-another-competency",
                "/course",
                course);
        Refusal.of(
                caller.post(
                        "/batches",
                        city.batch(
                                3,
                                100,
                                "2027-12-31T08:00",
                                "2027-12-31T12:00",
                                "2028-01-03T08:00",
                                "2028-01-03T12:00")),
                language,
                422,
                "session-outside-plan-year",
                "/sessions/1",
                year);
        Refusal.of(caller.post("/courses", """
                {"name": "x", "form": "LOKAKARYA", "competency": "M.05", "targetLevel": 3, "hours": 16, "tested": false}"""), language, 422, "form-unknown", "/form", form);
        assertThat(states()).isEmpty();
        assertThat(available()).isEqualTo(1_000);
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"id, Pilih orang lain", "en, Choose somebody else"})
    void whoIsInTheBatchAlreadyIsNamed(String language, String cure) {
        var person = city.people(city.dinkes, 1, 50);
        city.ready(0, false);
        var batch = city.open(3, MORNING[0], MORNING[1]);
        city.nominate(batch, person);
        Refusal.of(
                city.as(ANALYST).speaking(language).post("/batches/" + batch + "/nominations", City.body(person)),
                language,
                409,
                "already-in-batch",
                "",
                cure);
        assertThat(city.state(batch, person.getFirst())).isEqualTo("NOMINATED");
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({
        "id, Lihat kedua nilai, Tambahkan header, Keluarkan dari daftar",
        "en, Look at both values, Add the header, Take the person off"
    })
    void twoAdminsOnOneSessionSeeBothListsAndStrangersAreNamed(
            String language, String both, String missing, String stranger) {
        var people = city.people(city.dinkes, 1, 50);
        people.addAll(city.people(city.disdik, 1, 50));
        var foreign = new City(api, topics).people(UUID.randomUUID(), 1, 50).getFirst();
        city.ready(0, false);
        var batch = city.open(3, MORNING[0], MORNING[1]);
        city.nominate(batch, people);
        city.as(ANALYST).post("/batches/" + batch + "/confirmations", "{}");
        city.as(ANALYST).post("/batches/" + batch + "/closing", "{}");
        var session = "/batches/" + batch + "/sessions/"
                + City.<String>read(city.as(ANALYST).get("/batches/" + batch), "$.sessions[0].id") + "/attendance";
        var admin = city.as(TENANT_ADMIN).speaking(language);

        assertThat(city.as(ANALYST).put(session, present(people.get(0)), "\"0\""))
                .hasStatus(204);
        var refused = Refusal.of(
                admin.put(session, present(people.get(1)), "\"0\""), language, 412, "stale-version", "", both);
        assertThat(refused.at("/current/present/0").asString())
                .isEqualTo(people.get(0).toString());
        assertThat(refused.at("/current/version").asInt()).isEqualTo(1);
        assertThat(refused.at("/yours/0").asString()).isEqualTo(people.get(1).toString());
        Refusal.of(admin.put(session, present(people.get(1))), language, 428, "if-match-missing", "", missing);
        for (var nobody : List.of(foreign, UUID.randomUUID()))
            Refusal.of(
                    admin.put(session, present(people.get(0), nobody), "\"1\""),
                    language,
                    422,
                    "not-a-participant",
                    "/present/1",
                    stranger);
        assertThat(City.<List<String>>read(admin.get(session), "$.present"))
                .containsExactly(people.get(0).toString());
    }

    private static String present(UUID... people) {
        return City.body(List.of(people)).replace("employees", "present");
    }

    private int available() {
        return read(city.as(ANALYST).get("/budget-lines?year=2027"), "$[0].available");
    }

    private List<String> states() {
        return read(city.as(ANALYST).get("/batches"), "$.items[*].state");
    }
}
