package id.bangkom.needs;

import static id.bangkom.chassis.security.Role.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.MovableClock;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The heat map is kept ready: for whoever may see the same, and only as long as it is right. */
@ServiceTest
class HeatMapIT {
    private static final String MAP = "/gaps/heat-map";

    private final Api api;
    private final Topics topics;
    private final MovableClock clock;
    private final City city;

    HeatMapIT(Api api, Topics topics, MovableClock clock) {
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
    void whatStandsIsNotSentAgain() {
        var person = counted(city, city.dinkes);
        var tag = tag(city.as(ANALYST));
        assertThat(city.as(ANALYST).get(MAP, tag)).hasStatus(304);
        assertThat(city.assess(person, "M.01", "ASSESSOR", 1, today())).hasStatus(201);
        await().untilAsserted(() -> assertThat(City.<List<Integer>>read(
                        city.as(ANALYST).get(MAP), "$.rows[0].cells[?(@.competency == 'M.01')].rated"))
                .containsExactly(1));
        assertThat(city.as(ANALYST).get(MAP, tag)).hasStatus(200);
    }

    @Test
    void aDepartmentsNewNameShows() {
        counted(city, city.dinkes);
        assertThat(City.<List<String>>read(city.as(ANALYST).get(MAP), "$.rows[*].name"))
                .containsExactly("Dinas Kesehatan");
        city.unit(city.dinkes, 2, "DINKES", "Dinas Kesehatan dan Gizi");
        await().untilAsserted(() -> assertThat(
                        City.<List<String>>read(city.as(ANALYST).get(MAP), "$.rows[*].name"))
                .containsExactly("Dinas Kesehatan dan Gizi"));
    }

    @Test
    void aNewDayIsANewAnswer() {
        counted(city, city.dinkes);
        assertThat(City.<String>read(city.as(ANALYST).get(MAP), "$.asOf")).isEqualTo(today());
        clock.advance(Duration.ofDays(1));
        assertThat(City.<String>read(city.as(ANALYST).get(MAP), "$.asOf")).isEqualTo(today());
    }

    @Test
    void whatWasReadyForOneCityOrDepartmentIsNeverShownToAnother() {
        var other = new City(api, topics);
        for (var one : List.of(city, other)) {
            counted(one, one.dinkes);
            counted(one, one.disdik);
        }
        for (var round = 0; round < 2; round++) {
            for (var one : List.of(city, other)) {
                assertThat(departments(one.as(ANALYST), MAP)).containsExactlyInAnyOrder(one.dinkes, one.disdik);
                assertThat(departments(api.limitedTo("DINKES", one.tenant, OPD_ADMIN), MAP))
                        .containsExactly(one.dinkes);
                assertThat(departments(api.limitedTo("DISDIK", one.tenant, OPD_ADMIN), MAP))
                        .containsExactly(one.disdik);
                assertThat(departments(api.limitedTo("DISDIK", one.tenant, OPD_ADMIN), MAP + "?opd=" + one.dinkes))
                        .isEmpty();
                assertThat(departments(one.as(ANALYST), MAP + "?opd=" + one.dinkes))
                        .containsExactly(one.dinkes);
                assertThat(departments(one.as(ANALYST), MAP + "?positionClass=JF"))
                        .isEmpty();
                assertThat(departments(one.as(ANALYST), MAP + "?competency=X.99"))
                        .isEmpty();
            }
        }
        assertThat(other.as(ANALYST).get(MAP, tag(city.as(ANALYST)))).hasStatus(200);
        assertThat(api.limitedTo("DINKES", city.tenant, OPD_ADMIN).get(MAP, tag(city.as(ANALYST))))
                .hasStatus(200);
    }

    /** A new person in that department, whom the map counts. */
    private UUID counted(City where, UUID opd) {
        var person = where.person(opd, where.position("PENGAWAS", ""), "PENGAWAS");
        await().untilAsserted(
                        () -> assertThat(departments(where.as(ANALYST), MAP)).contains(opd));
        await().untilAsserted(
                        () -> assertThat(City.<Integer>read(where.as(ANALYST).get(MAP), "$.computing"))
                                .isZero());
        return person;
    }

    private static List<UUID> departments(Api.Caller who, String path) {
        return City.<List<String>>read(who.get(path), "$.rows[*].opd").stream()
                .map(UUID::fromString)
                .toList();
    }

    private static String tag(Api.Caller who) {
        return Objects.requireNonNull(who.get(MAP).getResponse().getHeader("ETag"));
    }

    private String today() {
        return clock.instant().atZone(clock.getZone()).toLocalDate().toString();
    }
}
