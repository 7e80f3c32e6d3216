package id.bangkom.training.budget;

import id.bangkom.chassis.testkit.Contract;
import org.junit.jupiter.api.Test;

class BudgetLineContractTest {
    @Test
    void saysWhatItsContractSays() {
        Contract.writes(BudgetLine.class, "budget-line.v1");
    }
}
