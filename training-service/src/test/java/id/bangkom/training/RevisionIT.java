package id.bangkom.training;

import static id.bangkom.chassis.security.Role.ANALYST;
import static id.bangkom.training.City.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.Refusal;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.Topics;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a stipulated revision of the plan does to lines that were stipulated before, and to the batches made of them. */
@ServiceTest
class RevisionIT {
    private static final String[] MORNING = {"2027-03-10T08:00", "2027-03-10T12:00"};

    private final City city;

    RevisionIT(Api api, Topics topics) {
        this.city = new City(api, topics);
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"id, Pilih baris revisi", "en, Choose the line of revision"})
    void theNewestRevisionAloneIsScheduled(String language, String cure) {
        var seated = city.people(city.dinkes, 1, 90);
        var waiting = city.people(city.disdik, 1, 20).getFirst();
        city.ready(1_000, false);
        var unscheduled = UUID.randomUUID();
        city.stipulate(unscheduled, 1, "M.03");
        var batch = city.open(3, MORNING[0], MORNING[1]);
        city.nominate(batch, seated);

        var revised = UUID.randomUUID();
        city.stipulate(revised, 2, "M.05");
        await().untilAsserted(() ->
                assertThat(lines("id")).containsExactlyInAnyOrder(city.item.toString(), revised.toString()));
        assertThat(City.<List<Integer>>read(plan(), "$.items[?(@.replaced == true)].batches"))
                .containsExactly(1);
        var refused = Refusal.of(
                city.as(ANALYST).speaking(language).post("/batches", city.batch(3, 400, MORNING)),
                language,
                409,
                "plan-item-replaced",
                "/planItem",
                cure);
        assertThat(refused.path("title").asString()).contains("2");
        assertThat(city.as(ANALYST).get("/budget-lines?year=2027"))
                .bodyJson()
                .extractingPath("$[0].available")
                .isEqualTo(1_000);

        var next = city.open(city.course, revised, 3, "2027-04-12T08:00", "2027-04-12T12:00");
        city.as(ANALYST).post("/batches/" + next + "/nominations", "{\"fill\": 5}");
        assertThat(City.<List<String>>read(
                        city.as(ANALYST).get("/batches/" + next + "/participants"), "$.items[*].employee"))
                .as("who has a place by the earlier revision is not taught twice")
                .containsExactly(waiting.toString());

        var late = UUID.randomUUID();
        city.stipulate(late, 1, "M.01");
        await().untilAsserted(() -> assertThat(
                        city.as(ANALYST).post("/batches", city.batch(city.course("M.01", false), late, 3, 0, MORNING)))
                .as("told after the revision")
                .hasStatus(409));
        assertThat(lines("id")).doesNotContain(late.toString(), unscheduled.toString());
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult plan() {
        return city.as(ANALYST).get("/plan-items?year=2027");
    }

    private List<String> lines(String field) {
        return read(plan(), "$.items[*]." + field);
    }
}
