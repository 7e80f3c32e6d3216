package id.bangkom.training.enrolment;

import id.bangkom.chassis.event.Outbox;
import id.bangkom.chassis.web.ETag;
import id.bangkom.training.batch.Batch;
import id.bangkom.training.batch.BatchChanged;
import id.bangkom.training.batch.BatchRepository;
import id.bangkom.training.catalogue.Catalogue;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a batch gets more seats, which go to its waitlist, or fewer. */
@Service
@Transactional
class CapacityCommands {
    private final BatchRepository batches;
    private final Seats seats;
    private final Catalogue catalogue;
    private final Outbox outbox;

    CapacityCommands(BatchRepository batches, Seats seats, Catalogue catalogue, Outbox outbox) {
        this.batches = batches;
        this.seats = seats;
        this.catalogue = catalogue;
        this.outbox = outbox;
    }

    Batch resize(UUID id, long version, int capacity) {
        var batch = batches.get(id);
        if (batch.version() != version) throw ETag.stale(batch, capacity);
        var resized = batch.withCapacity(capacity);
        batches.replace(batch, resized);
        outbox.publish(BatchChanged.of(resized, catalogue.get(resized.course())));
        return seats.promote(resized);
    }
}
