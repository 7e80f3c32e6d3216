package id.bangkom.needs.rule;

import java.math.BigDecimal;

/**
 * @param validYears how long a result counts (Peraturan BKN 26/2019, art. 29(4): three years)
 * @param goodReview index from which a review after a training raises the level (domain rules 2.4: 65.00)
 */
public record AssessmentRule(int validYears, BigDecimal goodReview) {}
