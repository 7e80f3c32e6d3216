package id.bangkom.registry.learning;

import static id.bangkom.chassis.security.Role.ANALYST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.event.Listener;
import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.Heard;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.Topics;
import id.bangkom.registry.Importing;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the other services promise, told to us word by word. */
@ServiceTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContractIT {
    // the ids of the contracts
    private static final UUID ENROLMENT = UUID.fromString("01980000-0000-7000-8000-000000000007");
    private static final UUID PERSON = UUID.fromString("01980000-0000-7000-8000-000000000004");

    private final Topics topics;
    private final List<Listener> listeners;
    private final String city = Api.newTenant();
    private final Api.Caller analyst;

    ContractIT(Api api, Topics topics, List<Listener> listeners) {
        this.topics = topics;
        this.listeners = listeners;
        this.analyst = api.as(city, ANALYST);
    }

    @Test
    void understandsWhatTrainingPromises() {
        new Importing(analyst).wholeCity();
        var person = json("/people").path("items").path(0).path("id").asString();
        topics.promise(
                city,
                "training",
                "enrolment.completed.v1",
                ENROLMENT,
                example -> example.replace(PERSON.toString(), person));
        await().untilAsserted(() -> {
            var record = json("/people/" + person + "?year=2027")
                    .path("learningRecords")
                    .path(0);
            assertThat(record.path("title").asString()).isEqualTo("Pelayanan prima");
            assertThat(record.path("provider").asString()).isEqualTo("BPSDM");
            assertThat(record.path("hours").asInt()).isEqualTo(32);
            assertThat(record.path("entries").path(0).path("kind").asString()).isEqualTo("CREDIT");
        });
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void nothingThatIsHeardWasForgottenHere() {
        assertThat(Heard.untold(listeners, topics)).isEmpty();
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(analyst.get(path).getResponse().getContentAsByteArray());
    }
}
