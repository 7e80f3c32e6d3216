package id.bangkom.training.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.security.Role;
import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.Contract;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.Topics;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class PlanListenerIT {
    private final Api api;
    private final Topics topics;

    PlanListenerIT(Api api, Topics topics) {
        this.api = api;
        this.topics = topics;
    }

    @Test
    void understandsWhatNeedsAnalysisPromises() {
        var city = Api.newTenant();
        var event = UUID.randomUUID();
        for (int i = 0; i < 2; i++)
            topics.deliver(
                    event,
                    city,
                    city + "/01980000-0000-7000-8000-000000000001",
                    "needs-analysis",
                    "plan-item.stipulated.v1",
                    0,
                    Contract.of("needs-analysis-service", "plan-item.stipulated.v1"));
        await().untilAsserted(() -> assertThat(api.as(city, Role.AUDITOR).get("/plan-items?year=2027"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.items.length()", lines -> assertThat(lines).isEqualTo(1))
                .hasPathSatisfying(
                        "$.items[0].candidates", people -> assertThat(people).isEqualTo(1))
                .hasPathSatisfying(
                        "$.items[0].cost", rupiah -> assertThat(rupiah).isEqualTo(17040000)));
    }
}
