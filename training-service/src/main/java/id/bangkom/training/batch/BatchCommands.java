package id.bangkom.training.batch;

import com.github.f4b6a3.uuid.UuidCreator;
import id.bangkom.chassis.audit.Audit;
import id.bangkom.chassis.event.Outbox;
import id.bangkom.training.budget.Budget;
import id.bangkom.training.catalogue.Catalogue;
import id.bangkom.training.demand.Demand;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where batches are scheduled from stipulated lines, paid for, opened and closed for registration. */
@Service
@Transactional
class BatchCommands {
    private final BatchRepository batches;
    private final Catalogue catalogue;
    private final Demand demand;
    private final Budget budget;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    BatchCommands(
            BatchRepository batches,
            Catalogue catalogue,
            Demand demand,
            Budget budget,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.batches = batches;
        this.catalogue = catalogue;
        this.demand = demand;
        this.budget = budget;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps the batch and commits its cost in one transaction: both or neither. */
    Batch schedule(BatchController.NewBatch asked) {
        var course = catalogue.get(asked.course());
        var line = demand.schedulable(asked.planItem());
        line.requireTaught(course.competency());
        var sessions = Session.ordered(asked.sessions().stream()
                .map(time -> new Session(UuidCreator.getTimeOrderedEpoch(), time.startsAt(), time.endsAt()))
                .toList());
        var zone = clock.getZone();
        Session.requireWithin(line.year(), sessions, zone);
        var batch = asked.toBatch(
                UuidCreator.getTimeOrderedEpoch(),
                line.budgetLine(),
                sessions.getFirst().startsAt().atZoneSameInstant(zone).toLocalDate(),
                sessions.getLast().endsAt().atZoneSameInstant(zone).toLocalDate());
        budget.commit(line.budgetLine(), batch.cost());
        batches.add(batch, sessions);
        outbox.publish(BatchChanged.of(batch, course));
        audit.record("BATCH_SCHEDULED", "batch/" + batch.id());
        return batch;
    }

    Batch open(UUID id) {
        return change(id, Batch::open);
    }

    Batch close(UUID id) {
        List<Batch.Share> shares = batches.shares(id);
        return change(id, batch -> batch.close(shares));
    }

    private Batch change(UUID id, UnaryOperator<Batch> decide) {
        var batch = batches.get(id);
        var changed = decide.apply(batch);
        batches.replace(batch, changed);
        outbox.publish(BatchChanged.of(changed, catalogue.get(changed.course())));
        return changed;
    }
}
