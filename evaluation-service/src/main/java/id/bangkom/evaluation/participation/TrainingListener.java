package id.bangkom.evaluation.participation;

import id.bangkom.chassis.event.Events;
import id.bangkom.chassis.event.Listener;
import id.bangkom.evaluation.review.ReviewCommands;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hears who took part and who completed: each completion orders a review. */
@Component
class TrainingListener implements Listener {
    private final Participation participation;
    private final ReviewCommands reviews;

    TrainingListener(Participation participation, ReviewCommands reviews) {
        this.participation = participation;
        this.reviews = reviews;
    }

    @Override
    public String name() {
        return "training";
    }

    @Override
    public String topic() {
        return "training";
    }

    @Override
    public void on(Events events) {
        participation.put("CONFIRMED", events.all("enrolment.confirmed.v1", Place.class));
        participation.put("CANCELLED", events.all("enrolment.cancelled.v1", Place.class));
        participation.put("FAILED", events.all("enrolment.failed.v1", Place.class));
        participation.put("COMPLETED", events.all("enrolment.completed.v1", Place.class));
        reviews.order(events.all("enrolment.completed.v1", Completed.class).stream()
                .map(one -> new ReviewCommands.Completed(
                        one.batch, one.employee, one.competency, one.targetLevel, one.endsOn))
                .toList());
    }

    record Place(UUID enrolment, UUID employee, UUID batch) {}

    record Completed(UUID batch, UUID employee, String competency, int targetLevel, LocalDate endsOn) {}
}
