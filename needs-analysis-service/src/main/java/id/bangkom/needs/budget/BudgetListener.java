package id.bangkom.needs.budget;

import id.bangkom.chassis.event.Events;
import id.bangkom.chassis.event.Listener;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps our copy of the ceilings in step with training. */
@Component
class BudgetListener implements Listener {
    private final BudgetLines lines;

    BudgetListener(BudgetLines lines) {
        this.lines = lines;
    }

    @Override
    public String name() {
        return "budget";
    }

    @Override
    public String topic() {
        return "training.state";
    }

    @Override
    public void on(Events events) {
        lines.put(events.states("budget-line.v1", BudgetLine.class));
    }

    record BudgetLine(UUID id, long version, int year, String code, String name, long ceiling) {}
}
