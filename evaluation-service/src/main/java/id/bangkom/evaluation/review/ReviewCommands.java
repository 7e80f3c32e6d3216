package id.bangkom.evaluation.review;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;

import id.bangkom.chassis.audit.Audit;
import id.bangkom.chassis.event.Outbox;
import id.bangkom.evaluation.roster.Roster;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where reviews are ordered when somebody completes a training, and filled in by the supervisor. */
@Service
@Transactional
public class ReviewCommands {
    private final ReviewRepository reviews;
    private final ReviewRules rules;
    private final Roster roster;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    /** Who completed what, and on which day it ended. */
    public record Completed(UUID batch, UUID employee, String competency, int targetLevel, LocalDate lastDay) {}

    ReviewCommands(
            ReviewRepository reviews, ReviewRules rules, Roster roster, Outbox outbox, Audit audit, Clock clock) {
        this.reviews = reviews;
        this.rules = rules;
        this.roster = roster;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    public void order(List<Completed> completed) {
        if (!completed.isEmpty()) reviews.add(completed, rules.on(LocalDate.now(clock)));
    }

    Review complete(UUID id, Review.Ratings ratings, @Nullable String evidence) {
        var review = reviews.get(id);
        roster.ownDepartment()
                .filter(own -> !own.equals(reviews.departmentOf(review)))
                .ifPresent(own -> {
                    throw UNKNOWN_ID.because();
                });
        var completed = review.complete(ratings, LocalDate.now(clock));
        reviews.replace(review, completed, ratings, evidence);
        outbox.publish(ReviewCompleted.of(completed));
        audit.record("REVIEW_COMPLETED", "review/" + id);
        return completed;
    }
}
