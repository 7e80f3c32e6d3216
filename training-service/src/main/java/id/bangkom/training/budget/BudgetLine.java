package id.bangkom.training.budget;

import static id.bangkom.training.TrainingProblem.CEILING_BELOW_COMMITTED;

import id.bangkom.chassis.event.State;
import java.util.UUID;

/**
 * A line of the spending authority (DPA) of a year. Told as it stands to needs analysis.
 *
 * @param ceiling rupiah (pagu); spending above it is not allowed
 * @param code program, activity and account, as the budget names it
 */
record BudgetLine(UUID id, long version, int year, String code, String name, long ceiling) implements State {
    /** @param committed rupiah already bound */
    BudgetLine withCeiling(String newName, long newCeiling, long committed) {
        if (newCeiling < committed)
            throw CEILING_BELOW_COMMITTED.because(committed).at("/ceiling", "ceiling-below-committed", committed);
        return new BudgetLine(id, version + 1, year, code, newName, newCeiling);
    }

    @Override
    public String type() {
        return "budget-line.v1";
    }

    @Override
    public UUID subject() {
        return id;
    }
}
