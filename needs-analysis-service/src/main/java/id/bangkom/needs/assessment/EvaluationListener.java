package id.bangkom.needs.assessment;

import id.bangkom.chassis.event.Events;
import id.bangkom.chassis.event.Listener;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hears which trainings helped: the loop from evaluation back to the gaps. */
@Component
class EvaluationListener implements Listener {
    private final AssessmentCommands commands;

    EvaluationListener(AssessmentCommands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "evaluation";
    }

    @Override
    public String topic() {
        return "evaluation";
    }

    @Override
    public void on(Events events) {
        commands.recordAfterTraining(events.all("post-training-review.completed.v1", Review.class).stream()
                .map(review -> new PostTraining(
                        review.review,
                        review.employee,
                        review.competency,
                        review.targetLevel,
                        review.score,
                        review.completedOn))
                .toList());
    }

    record Review(
            UUID review, UUID employee, String competency, int targetLevel, BigDecimal score, LocalDate completedOn) {}
}
