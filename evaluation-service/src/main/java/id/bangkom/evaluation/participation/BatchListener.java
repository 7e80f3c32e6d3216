package id.bangkom.evaluation.participation;

import id.bangkom.chassis.event.Events;
import id.bangkom.chassis.event.Listener;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps our copy of the batches in step with training. */
@Component
class BatchListener implements Listener {
    private final Participation participation;

    BatchListener(Participation participation) {
        this.participation = participation;
    }

    @Override
    public String name() {
        return "batches";
    }

    @Override
    public String topic() {
        return "training.state";
    }

    @Override
    public void on(Events events) {
        participation.putBatches(events.states("batch.v1", Batch.class));
    }

    record Batch(
            UUID id,
            long version,
            String name,
            String form,
            String competency,
            int targetLevel,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean tested,
            String state) {}
}
