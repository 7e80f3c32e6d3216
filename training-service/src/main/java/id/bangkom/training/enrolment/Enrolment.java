package id.bangkom.training.enrolment;

import static id.bangkom.training.TrainingProblem.ENROLMENT_STATE_WRONG;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A person's place in a batch. Each state offers only what may happen next.
 */
sealed interface Enrolment {
    Person person();

    /** @param priority of the need that it answers, 0 to 100 */
    record Person(
            UUID id, long version, UUID batch, UUID employee, UUID opd, BigDecimal priority, Instant nominatedAt) {}

    /** Proposed by a department or the HR agency; holds no seat yet. */
    record Nominated(Person person) implements Enrolment {
        Enrolment confirm(boolean freeSeat) {
            return freeSeat ? new Confirmed(person, false) : new Waitlisted(person);
        }
    }

    /** Wants a seat that is not there yet. */
    record Waitlisted(Person person) implements Enrolment {
        Confirmed promote() {
            return new Confirmed(person, true);
        }
    }

    /** Holds a seat. */
    record Confirmed(Person person, boolean promoted) implements Enrolment {}

    /** Over: cancelled, completed or failed. */
    record Ended(Person person, State state) implements Enrolment {}

    /** As stored and shown. */
    enum State {
        NOMINATED,
        WAITLISTED,
        CONFIRMED,
        CANCELLED,
        COMPLETED,
        FAILED
    }

    default State state() {
        return switch (this) {
            case Nominated n -> State.NOMINATED;
            case Waitlisted w -> State.WAITLISTED;
            case Confirmed c -> State.CONFIRMED;
            case Ended e -> e.state;
        };
    }

    default Ended cancel() {
        if (this instanceof Ended) throw ENROLMENT_STATE_WRONG.because(state(), "NOMINATED, WAITLISTED, CONFIRMED");
        return new Ended(person(), State.CANCELLED);
    }
}
