package id.bangkom.needs.gap;

import id.bangkom.chassis.testkit.Contract;
import org.junit.jupiter.api.Test;

class GapClosedTest {
    @Test
    void saysWhatItsContractSays() {
        Contract.writes(GapClosed.class, "gap.closed.v1");
    }
}
