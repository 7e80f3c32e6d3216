package id.bangkom.training.enrolment;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;
import static id.bangkom.training.TrainingProblem.BATCH_STATE_WRONG;
import static id.bangkom.training.TrainingProblem.ENROLMENT_STATE_WRONG;

import com.github.f4b6a3.uuid.UuidCreator;
import id.bangkom.chassis.event.Outbox;
import id.bangkom.chassis.problem.ProblemException;
import id.bangkom.training.batch.Batch;
import id.bangkom.training.batch.BatchRepository;
import id.bangkom.training.roster.Roster;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people are nominated, get a seat or wait for one, and give it up. Whoever changes seats holds the batch's lock. */
@Service
@Transactional
class EnrolmentCommands {
    private final BatchRepository batches;
    private final EnrolmentRepository enrolments;
    private final Seats seats;
    private final Candidates candidates;
    private final Roster roster;
    private final Outbox outbox;
    private final Clock clock;

    /** Somebody who was not nominated, and why. */
    record Refused(UUID employee, String code) {}

    /** @param beyondShare how many more there are who were left out, because their department's share would be too large */
    record Nominations(int nominated, List<Refused> refused, int beyondShare) {}

    /** @param waitlistPosition from 1; 0 for a seat */
    record Place(UUID id, String state, int waitlistPosition) {}

    record Confirmations(int confirmed, int waitlisted, List<Refused> refused) {}

    EnrolmentCommands(
            BatchRepository batches,
            EnrolmentRepository enrolments,
            Seats seats,
            Candidates candidates,
            Roster roster,
            Outbox outbox,
            Clock clock) {
        this.batches = batches;
        this.enrolments = enrolments;
        this.seats = seats;
        this.candidates = candidates;
        this.roster = roster;
        this.outbox = outbox;
        this.clock = clock;
    }

    Nominations nominate(UUID batchId, List<UUID> people) {
        var batch = batches.get(batchId);
        if (batch.state() != Batch.State.PLANNED && batch.state() != Batch.State.OPEN)
            throw BATCH_STATE_WRONG.because(batch.state(), "PLANNED, OPEN");
        var own = roster.ownDepartment();
        var good = new ArrayList<Enrolment.Nominated>();
        var refused = new ArrayList<Refused>();
        for (var one : candidates.eligibility(batchId, people)) {
            var objection = one.objection(batch.startsOn(), own);
            if (objection.isPresent() && people.size() == 1) throw objection.get();
            if (objection.isPresent()) refused.add(new Refused(one.employee(), code(objection.get())));
            else good.add(nominated(batchId, one));
        }
        enrolments.add(good);
        return new Nominations(good.size(), refused, 0);
    }

    private Enrolment.Nominated nominated(UUID batch, Eligibility one) {
        return new Enrolment.Nominated(new Enrolment.Person(
                UuidCreator.getTimeOrderedEpoch(),
                1,
                batch,
                one.employee(),
                Objects.requireNonNull(one.opd()),
                one.priority(),
                clock.instant()));
    }

    /** Nominates the most urgent people of the plan line, departments mixed as the batch's closing wants them. */
    Nominations nominateMostUrgent(UUID batchId, int most) {
        var batch = batches.get(batchId);
        var share = batch.singleOpdReason() == null ? batch.maxShare() : 100;
        var choice = new Mix(share, batch.capacity(), candidates.placed(batchId))
                .choose(candidates.waiting(batchId, most), most);
        var done = nominate(batchId, choice.people());
        return new Nominations(done.nominated, done.refused, choice.beyondShare());
    }

    /** A seat while there is one, else the waitlist; asked again, the answer is the same. All wait for the batch, so what may be known before is asked before. */
    Place confirm(UUID id) {
        var person = enrolments.get(id).person();
        var eligibility = eligibility(person);
        var position = enrolments.waitlistPosition(person);
        var batch = batches.get(person.batch());
        batch.require(Batch.State.OPEN);
        var enrolment = enrolments.get(id);
        if (enrolment instanceof Enrolment.Nominated nominated) {
            eligibility.objection(batch.startsOn()).ifPresent(objection -> {
                throw objection;
            });
            return place(seat(batch, nominated).enrolment, position);
        } else if (enrolment instanceof Enrolment.Ended)
            throw ENROLMENT_STATE_WRONG.because(enrolment.state(), "NOMINATED");
        return place(enrolment, position);
    }

    /** Confirms all nominated people in turn. */
    Confirmations confirmAll(UUID batchId) {
        var batch = batches.get(batchId);
        batch.require(Batch.State.OPEN);
        var refused = new ArrayList<Refused>();
        int confirmed = 0;
        int waitlisted = 0;
        for (var enrolment : enrolments.inTurn(batchId, Enrolment.State.NOMINATED)) {
            var nominated = (Enrolment.Nominated) enrolment;
            var objection = eligibility(nominated.person()).objection(batch.startsOn());
            if (objection.isPresent()) {
                refused.add(new Refused(nominated.person().employee(), code(objection.get())));
            } else if (batch.hasFreeSeat()) {
                batch = seat(batch, nominated).batch;
                confirmed++;
            } else {
                seat(batch, nominated);
                waitlisted++;
            }
        }
        return new Confirmations(confirmed, waitlisted, refused);
    }

    private Seated seat(Batch batch, Enrolment.Nominated nominated) {
        var placed = nominated.confirm(batch.hasFreeSeat());
        enrolments.replace(nominated, placed);
        return new Seated(
                placed instanceof Enrolment.Confirmed confirmed ? seats.occupy(batch, confirmed) : batch, placed);
    }

    private record Seated(Batch batch, Enrolment enrolment) {}

    /** Gives the place up; while registration runs, the next of the waitlist who can come is promoted. */
    Place cancel(UUID id) {
        var batch = batches.get(enrolments.batchOf(id));
        var enrolment = enrolments.get(id);
        roster.ownDepartment()
                .filter(own -> !own.equals(enrolment.person().opd()))
                .ifPresent(own -> {
                    throw UNKNOWN_ID.because();
                });
        var cancelled = enrolment.cancel();
        enrolments.replace(enrolment, cancelled);
        outbox.publish(EnrolmentEvent.Cancelled.of(enrolment.person()));
        if (enrolment instanceof Enrolment.Confirmed) {
            var freer = batch.seated(-1);
            batches.replace(batch, freer);
            seats.promote(freer);
        }
        return place(cancelled, 0);
    }

    private Eligibility eligibility(Enrolment.Person person) {
        return candidates
                .eligibility(person.batch(), List.of(person.employee()))
                .getFirst();
    }

    private static Place place(Enrolment enrolment, int position) {
        return new Place(
                enrolment.person().id(),
                enrolment.state().name(),
                enrolment instanceof Enrolment.Waitlisted ? position : 0);
    }

    private static String code(ProblemException objection) {
        return objection.problem().code();
    }
}
