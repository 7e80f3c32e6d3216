package id.bangkom.evaluation.review;

import id.bangkom.chassis.event.Event;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** A review after a training is complete; from 65.00 on, needs analysis raises the level. */
record ReviewCompleted(
        UUID review,
        UUID employee,
        UUID batch,
        String competency,
        int targetLevel,
        BigDecimal score,
        LocalDate completedOn)
        implements Event {
    static ReviewCompleted of(Review review) {
        return new ReviewCompleted(
                review.id(),
                review.employee(),
                review.batch(),
                review.competency(),
                review.targetLevel(),
                Objects.requireNonNull(review.score()),
                Objects.requireNonNull(review.completedOn()));
    }

    @Override
    public String type() {
        return "post-training-review.completed.v1";
    }

    @Override
    public UUID subject() {
        return review;
    }
}
