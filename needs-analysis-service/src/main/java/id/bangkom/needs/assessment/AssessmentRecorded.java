package id.bangkom.needs.assessment;

import id.bangkom.chassis.event.Event;
import java.time.LocalDate;
import java.util.UUID;

/** A person was assessed. */
record AssessmentRecorded(UUID employee, String competency, int level, String source, LocalDate assessedOn)
        implements Event {
    static AssessmentRecorded of(Assessment assessment) {
        return new AssessmentRecorded(
                assessment.employee(),
                assessment.competency(),
                assessment.level(),
                assessment.source().name(),
                assessment.assessedOn());
    }

    @Override
    public String type() {
        return "assessment.recorded.v1";
    }

    @Override
    public UUID subject() {
        return employee;
    }
}
