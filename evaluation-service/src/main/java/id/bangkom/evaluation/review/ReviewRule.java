package id.bangkom.evaluation.review;

import java.time.LocalDate;

/**
 * When a review is open (project rule D31).
 *
 * @param opensAfterDays days after the last day of the training
 * @param closesAfterDays the last day on which it can be filled in, in days after the last day of the training
 */
record ReviewRule(int opensAfterDays, int closesAfterDays) {
    LocalDate opensOn(LocalDate lastDay) {
        return lastDay.plusDays(opensAfterDays);
    }

    LocalDate closesOn(LocalDate lastDay) {
        return lastDay.plusDays(closesAfterDays);
    }
}
