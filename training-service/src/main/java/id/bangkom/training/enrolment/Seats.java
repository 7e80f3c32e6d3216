package id.bangkom.training.enrolment;

import id.bangkom.chassis.event.Outbox;
import id.bangkom.training.batch.Batch;
import id.bangkom.training.batch.BatchRepository;
import org.springframework.stereotype.Component;

/** Gives the seats of a batch away. Callers hold the batch's lock. */
@Component
class Seats {
    private final BatchRepository batches;
    private final EnrolmentRepository enrolments;
    private final Candidates candidates;
    private final Outbox outbox;

    Seats(BatchRepository batches, EnrolmentRepository enrolments, Candidates candidates, Outbox outbox) {
        this.batches = batches;
        this.enrolments = enrolments;
        this.candidates = candidates;
        this.outbox = outbox;
    }

    /** Counts the seat and tells of it; the place itself is kept already. */
    Batch occupy(Batch batch, Enrolment.Confirmed confirmed) {
        var fuller = batch.seated(1);
        batches.replace(batch, fuller);
        outbox.publish(EnrolmentEvent.Confirmed.of(confirmed.person()));
        return fuller;
    }

    /** D21: while registration runs, free seats go to the waitlist in turn; ineligible or clashing people are skipped and stay queued. */
    Batch promote(Batch batch) {
        if (batch.state() != Batch.State.OPEN || !batch.hasFreeSeat()) return batch;
        var waiting = enrolments.inTurn(batch.id(), Enrolment.State.WAITLISTED);
        var eligible = candidates.eligibility(
                batch.id(), waiting.stream().map(one -> one.person().employee()).toList());
        for (int i = 0; i < waiting.size() && batch.hasFreeSeat(); i++) {
            if (eligible.get(i).objection(batch.startsOn()).isPresent()) continue;
            var promoted = ((Enrolment.Waitlisted) waiting.get(i)).promote();
            enrolments.replace(waiting.get(i), promoted);
            batch = occupy(batch, promoted);
        }
        return batch;
    }
}
