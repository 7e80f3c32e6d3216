package id.bangkom.training.enrolment;

import id.bangkom.chassis.audit.Audit;
import id.bangkom.chassis.event.Event;
import id.bangkom.chassis.event.Outbox;
import id.bangkom.training.batch.BatchChanged;
import id.bangkom.training.batch.BatchRepository;
import id.bangkom.training.budget.Budget;
import id.bangkom.training.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a whole batch is called off: its money is released and every place in it is cancelled. */
@Service
@Transactional
class CancellationCommands {
    private final BatchRepository batches;
    private final EnrolmentRepository enrolments;
    private final Catalogue catalogue;
    private final Budget budget;
    private final Outbox outbox;
    private final Audit audit;

    record CalledOff(int cancelled, long released) {}

    CancellationCommands(
            BatchRepository batches,
            EnrolmentRepository enrolments,
            Catalogue catalogue,
            Budget budget,
            Outbox outbox,
            Audit audit) {
        this.batches = batches;
        this.enrolments = enrolments;
        this.catalogue = catalogue;
        this.budget = budget;
        this.outbox = outbox;
        this.audit = audit;
    }

    CalledOff cancel(UUID id) {
        var batch = batches.get(id);
        var cancelled = batch.cancelled();
        batches.replace(batch, cancelled);
        budget.release(batch.budgetLine(), batch.cost());
        var places = enrolments.cancelAll(id);
        var events = new ArrayList<Event>();
        places.forEach(place -> events.add(EnrolmentEvent.Cancelled.of(place.person())));
        events.add(BatchChanged.of(cancelled, catalogue.get(batch.course())));
        outbox.publishAll(events);
        audit.record("BATCH_CANCELLED", "batch/" + id);
        return new CalledOff(places.size(), batch.cost());
    }
}
