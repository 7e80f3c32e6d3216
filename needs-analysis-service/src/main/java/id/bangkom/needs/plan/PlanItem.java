package id.bangkom.needs.plan;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the plan with the seven obligatory contents (PP 11/2017, art. 207(3)): competency, target, form, provider, time, curriculum, cost.
 *
 * @param targetLevel 1 to 5
 * @param form of development, e.g. WORKSHOP
 * @param month 1 to 12
 * @param curriculum reference to the curriculum standard; null until it is known, and then the plan cannot be submitted
 * @param hours lesson hours (JP of 45 minutes), one decimal
 * @param costPerPerson rupiah
 */
record PlanItem(
        Id id,
        Plan.Id plan,
        long version,
        String title,
        String competency,
        int targetLevel,
        String form,
        String provider,
        int month,
        @Nullable String curriculum,
        UUID budgetLine,
        BigDecimal hours,
        long costPerPerson,
        int participants) {
    record Id(UUID value) {}

    /** Rupiah. */
    long cost() {
        return Math.multiplyExact(costPerPerson, (long) participants);
    }

    /** The same line with other contents; its people stay. */
    PlanItem with(PlanItem contents) {
        return new PlanItem(
                id,
                plan,
                version + 1,
                contents.title,
                competency,
                contents.targetLevel,
                contents.form,
                contents.provider,
                contents.month,
                contents.curriculum,
                contents.budgetLine,
                contents.hours,
                contents.costPerPerson,
                participants);
    }
}
