package id.bangkom.evaluation.review;

import static id.bangkom.evaluation.EvaluationProblem.REVIEW_COMPLETED;
import static id.bangkom.evaluation.EvaluationProblem.REVIEW_NOT_OPEN;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The view of those at work, three to six months after a training (Kirkpatrick level 3). It is open for a while by the rule in
 * force when it was ordered.
 *
 * @param score index 25 to 100 with two decimals; null until completed, and then final (D33)
 */
record Review(
        UUID id,
        long version,
        UUID batch,
        UUID employee,
        String competency,
        int targetLevel,
        LocalDate opensOn,
        LocalDate closesOn,
        @Nullable BigDecimal score,
        @Nullable LocalDate completedOn) {
    /**
     * What those at work say, each from 1 to 4.
     *
     * @param self may be missing, as may the peers; the supervisor may not
     */
    record Ratings(
            BigDecimal supervisor,
            @Nullable BigDecimal self,
            @Nullable BigDecimal peers) {
        private static final BigDecimal OF_SELF = new BigDecimal("0.2");
        private static final BigDecimal OF_SUPERVISOR = new BigDecimal("0.5");
        private static final BigDecimal OF_PEERS = new BigDecimal("0.3");
        private static final BigDecimal INDEX = BigDecimal.valueOf(25);

        /** 0.2 self + 0.5 supervisor + 0.3 peers, times 25; the weights of who is missing are shared by the others. */
        BigDecimal score() {
            var sum = supervisor.multiply(OF_SUPERVISOR);
            var weight = OF_SUPERVISOR;
            if (self != null) {
                sum = sum.add(self.multiply(OF_SELF));
                weight = weight.add(OF_SELF);
            }
            if (peers != null) {
                sum = sum.add(peers.multiply(OF_PEERS));
                weight = weight.add(OF_PEERS);
            }
            return sum.multiply(INDEX).divide(weight, 2, RoundingMode.HALF_UP);
        }
    }

    Review complete(Ratings ratings, LocalDate today) {
        if (completedOn != null) throw REVIEW_COMPLETED.because();
        if (today.isBefore(opensOn) || today.isAfter(closesOn)) throw REVIEW_NOT_OPEN.because(opensOn, closesOn);
        return new Review(
                id, version + 1, batch, employee, competency, targetLevel, opensOn, closesOn, ratings.score(), today);
    }
}
