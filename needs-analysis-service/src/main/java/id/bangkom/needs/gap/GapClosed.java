package id.bangkom.needs.gap;

import id.bangkom.chassis.event.Event;
import java.time.LocalDate;
import java.util.UUID;

/** A person has reached the level that the position asks for. */
record GapClosed(UUID employee, String competency, int required, int level, LocalDate closedOn) implements Event {
    static GapClosed of(GapRepository.Closed closed, LocalDate today) {
        return new GapClosed(closed.employee(), closed.competency(), closed.required(), closed.level(), today);
    }

    @Override
    public String type() {
        return "gap.closed.v1";
    }

    @Override
    public UUID subject() {
        return employee;
    }
}
