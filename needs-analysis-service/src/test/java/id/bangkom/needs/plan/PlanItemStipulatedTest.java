package id.bangkom.needs.plan;

import id.bangkom.chassis.testkit.Contract;
import org.junit.jupiter.api.Test;

class PlanItemStipulatedTest {
    @Test
    void saysWhatItsContractSays() {
        Contract.writes(PlanItemStipulated.class, "plan-item.stipulated.v1");
    }
}
