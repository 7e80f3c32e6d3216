package id.bangkom.registry.learning;

import id.bangkom.chassis.event.Events;
import id.bangkom.chassis.event.Listener;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Credits what people have completed in training. */
@Component
class EnrolmentListener implements Listener {
    private final LearningCommands learning;

    EnrolmentListener(LearningCommands learning) {
        this.learning = learning;
    }

    @Override
    public String name() {
        return "enrolments";
    }

    @Override
    public String topic() {
        return "training";
    }

    @Override
    public void on(Events events) {
        events.all("enrolment.completed.v1", Completed.class).forEach(one -> learning.credit(one.activity()));
    }

    /** All that the ledger wants to know of a completed enrolment. */
    record Completed(
            UUID employee,
            UUID batch,
            String form,
            String title,
            @Nullable String provider,
            @Nullable String competency,
            @Nullable Integer targetLevel,
            BigDecimal hours,
            boolean abroad,
            List<Activity.Day> sessionDays,
            LocalDate startsOn,
            LocalDate endsOn) {
        Activity activity() {
            return new Activity(
                    batch,
                    employee,
                    form,
                    title,
                    provider,
                    competency,
                    targetLevel,
                    hours,
                    abroad,
                    sessionDays,
                    startsOn,
                    endsOn);
        }
    }
}
