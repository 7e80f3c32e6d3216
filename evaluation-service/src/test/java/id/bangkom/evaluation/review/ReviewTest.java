package id.bangkom.evaluation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.chassis.testkit.Contract;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Acceptance scenario 39 of the domain rules. */
class ReviewTest {
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-03-04");
    private static final ReviewRule RULE = new ReviewRule(90, 180);
    private final Review review = new Review(
            UUID.randomUUID(),
            1,
            UUID.randomUUID(),
            UUID.randomUUID(),
            "M.05",
            3,
            RULE.opensOn(LAST_DAY),
            RULE.closesOn(LAST_DAY),
            null,
            null);
    private final Review.Ratings ratings =
            new Review.Ratings(new BigDecimal("2.8"), new BigDecimal("3.2"), new BigDecimal("3.0"));

    @Test
    void weighsSelfSupervisorAndPeers() {
        assertThat(ratings.score()).isEqualByComparingTo("73.50");
        assertThat(new Review.Ratings(new BigDecimal("2.6"), null, null).score())
                .isEqualByComparingTo("65.00");
    }

    @Test
    void opensAfter90DaysAndClosesAfter180() {
        assertThat(review.opensOn()).isEqualTo("2026-06-02");
        assertThat(review.closesOn()).isEqualTo("2026-08-31");
        assertThatThrownBy(() -> review.complete(ratings, LocalDate.parse("2026-06-01")))
                .hasMessage("review-not-open");
        assertThatThrownBy(() -> review.complete(ratings, LocalDate.parse("2026-09-01")))
                .hasMessage("review-not-open");
        var completed = review.complete(ratings, LocalDate.parse("2026-08-31"));
        assertThatThrownBy(() -> completed.complete(ratings, LocalDate.parse("2026-08-31")))
                .hasMessage("review-completed");
    }

    @Test
    void saysWhatItsContractSays() {
        Contract.writes(ReviewCompleted.class, "post-training-review.completed.v1");
    }
}
