package id.bangkom.training.demand;

import id.bangkom.chassis.event.Events;
import id.bangkom.chassis.event.Listener;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hears which lines of the plan were stipulated, so that they may be scheduled, and whose gap has closed since. */
@Component
class PlanListener implements Listener {
    private final Demand demand;

    PlanListener(Demand demand) {
        this.demand = demand;
    }

    @Override
    public String name() {
        return "demand";
    }

    @Override
    public String topic() {
        return "needs-analysis";
    }

    @Override
    public void on(Events events) {
        events.all("plan-item.stipulated.v1", Item.class).forEach(demand::add);
        demand.settle(events.all("gap.closed.v1", Closed.class));
    }

    record Item(
            UUID item,
            UUID plan,
            int planVersion,
            int year,
            String title,
            String competency,
            int targetLevel,
            String form,
            String provider,
            int month,
            String curriculum,
            UUID budgetLine,
            long cost,
            int participants,
            long costPerPerson,
            BigDecimal hours,
            List<Candidate> candidates) {}

    record Closed(UUID employee, String competency) {}

    record Candidate(UUID employee, BigDecimal priority) {}
}
