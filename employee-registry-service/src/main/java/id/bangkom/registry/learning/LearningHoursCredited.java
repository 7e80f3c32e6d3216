package id.bangkom.registry.learning;

import id.bangkom.chassis.event.Event;
import java.math.BigDecimal;
import java.util.UUID;

/** @param hours credited now; negative when a credit was taken back */
record LearningHoursCredited(UUID employee, int year, BigDecimal hours, BigDecimal total, UUID activity, String form)
        implements Event {
    @Override
    public String type() {
        return "learning-hours.credited.v1";
    }

    @Override
    public UUID subject() {
        return employee;
    }
}
