package id.bangkom.needs;

import static id.bangkom.chassis.security.Role.*;
import static id.bangkom.needs.City.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.MovableClock;
import id.bangkom.chassis.testkit.Refusal;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A position's own standard: versions with dates, none of which is lost (D4), and the lock that two admins meet at. */
@ServiceTest
class StandardIT {
    private final MovableClock clock;
    private final City city;
    private UUID position = new UUID(0, 0);

    StandardIT(Api api, Topics topics, MovableClock clock) {
        this.clock = clock;
        this.city = new City(api, topics);
    }

    @BeforeEach
    void aPositionOnTheTwentiethOfNovember() {
        clock.moveTo(Instant.parse("2026-11-20T03:00:00Z"));
        position = city.position("PENGAWAS", "");
        await().untilAsserted(() -> assertThat(city.as(ANALYST).get(path())).hasStatus(200));
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aStandardThatBeginsLaterCountsFromItsDay() {
        var person = city.person(city.dinkes, position, "PENGAWAS");
        await().untilAsserted(() -> assertThat(city.assess(person, "M.01", "ASSESSOR", 2, "2026-11-01"))
                .hasStatus(201));
        await().untilAsserted(() -> assertThat(gap(person)).containsExactly(0));
        var published =
                city.as(ANALYST).put(path(), "{\"validFrom\": \"2026-12-01\", \"levels\": {\"M.01\": 3}}", "\"0\"");
        assertThat(published).hasStatus(204).headers().hasValue("ETag", "\"1\"");
        assertThat(city.as(ANALYST).put(path(), "{\"levels\": {\"M.01\": 2}}", "\"1\""))
                .hasStatus(204);
        assertThat(City.<List<String>>read(city.as(AUDITOR).get(path()), "$.versions[*].validFrom"))
                .containsExactly("2026-11-20", "2026-12-01");
        assertThat(City.<List<String>>read(city.as(AUDITOR).get(path()), "$.versions[*].validTo"))
                .as("what begins today ends when the later one begins")
                .containsExactly("2026-12-01");
        assertThat(City.<List<Integer>>read(city.as(AUDITOR).get("/standards"), "$[?(@.position)].level"))
                .contains(2)
                .doesNotContain(3);
        clock.moveTo(Instant.parse("2026-11-30T18:00:00Z")); // the first of December in the city
        await().untilAsserted(() -> assertThat(gap(person)).containsExactly(-1));
        assertThat(City.<List<Map<String, Integer>>>read(city.as(AUDITOR).get(path()), "$.versions[*].levels"))
                .as("none is lost")
                .containsExactly(Map.of("M.01", 2), Map.of("M.01", 3));
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({
        "id, Lihat kedua nilai, Tambahkan header, Pilih hari ini",
        "en, Look at both values, Add the header, Choose today"
    })
    void twoAdminsOnOneStandardSeeBothValues(String language, String both, String missing, String past) {
        var admin = city.as(TENANT_ADMIN).speaking(language);
        assertThat(city.as(ANALYST).put(path(), "{\"levels\": {\"M.01\": 3}}", "\"0\""))
                .hasStatus(204);
        var refused = Refusal.of(
                admin.put(path(), "{\"levels\": {\"M.01\": 4}}", "\"0\""), language, 412, "stale-version", "", both);
        assertThat(refused.at("/current/versions/0/levels/M.01").asInt()).isEqualTo(3);
        assertThat(refused.at("/yours/levels/M.01").asInt()).isEqualTo(4);
        Refusal.of(admin.put(path(), "{\"levels\": {\"M.01\": 4}}"), language, 428, "if-match-missing", "", missing);
        Refusal.of(
                admin.put(path(), "{\"validFrom\": \"2026-11-19\", \"levels\": {\"M.01\": 4}}", "\"1\""),
                language,
                422,
                "standard-in-past",
                "/validFrom",
                past);
        assertThat(City.<List<Integer>>read(city.as(AUDITOR).get(path()), "$.versions[*].levels['M.01']"))
                .containsExactly(3);
    }

    private String path() {
        return "/standards/" + position;
    }

    private List<Integer> gap(UUID person) {
        return read(
                city.as(ANALYST).get("/people/" + person + "/gaps"), "$.competencies[?(@.competency == 'M.01')].gap");
    }
}
