package id.bangkom.needs.assessment;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A finished review after a training. A good one raises the level by one, at most to the course's target (domain rules 2.4).
 *
 * @param score 0 to 100, two decimals
 */
record PostTraining(
        UUID review, UUID employee, String competency, int targetLevel, BigDecimal score, LocalDate completedOn) {
    boolean earnsALevel(BigDecimal goodReview) {
        return score.compareTo(goodReview) >= 0;
    }

    /** @param current the level that counts before, 1 to 5 */
    Assessment raise(int current) {
        int level = Math.max(current, Math.min(current + 1, targetLevel));
        return new Assessment(
                UuidCreator.getTimeOrderedEpoch(),
                employee,
                competency,
                Source.POST_TRAINING,
                level,
                completedOn,
                "review/" + review);
    }
}
