package id.bangkom.training.enrolment;

import id.bangkom.chassis.event.Event;
import id.bangkom.training.batch.Session;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is told of a place in a batch: ids and facts, no personal data. */
public sealed interface EnrolmentEvent extends Event {
    UUID enrolment();

    @Override
    default UUID subject() {
        return enrolment();
    }

    record Confirmed(UUID enrolment, UUID employee, UUID batch) implements EnrolmentEvent {
        static Confirmed of(Enrolment.Person person) {
            return new Confirmed(person.id(), person.employee(), person.batch());
        }

        @Override
        public String type() {
            return "enrolment.confirmed.v1";
        }
    }

    record Cancelled(UUID enrolment, UUID employee, UUID batch) implements EnrolmentEvent {
        static Cancelled of(Enrolment.Person person) {
            return new Cancelled(person.id(), person.employee(), person.batch());
        }

        @Override
        public String type() {
            return "enrolment.cancelled.v1";
        }
    }

    /**
     * @param hours lesson hours by the curriculum; the registry counts them by the rule of the form, or by the days
     * @param sessionDays days with a session, and the minutes of each
     * @param attendance per cent, two decimals
     */
    record Completed(
            UUID enrolment,
            UUID employee,
            UUID batch,
            UUID course,
            String form,
            String title,
            String competency,
            int targetLevel,
            BigDecimal hours,
            boolean abroad,
            List<Session.Day> sessionDays,
            LocalDate startsOn,
            LocalDate endsOn,
            String provider,
            BigDecimal attendance)
            implements EnrolmentEvent {
        @Override
        public String type() {
            return "enrolment.completed.v1";
        }
    }

    /** @param reason ATTENDANCE or POST_TEST */
    record Failed(UUID enrolment, UUID employee, UUID batch, String reason) implements EnrolmentEvent {
        @Override
        public String type() {
            return "enrolment.failed.v1";
        }
    }
}
