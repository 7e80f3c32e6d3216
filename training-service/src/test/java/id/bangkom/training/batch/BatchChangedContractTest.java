package id.bangkom.training.batch;

import id.bangkom.chassis.testkit.Contract;
import org.junit.jupiter.api.Test;

class BatchChangedContractTest {
    @Test
    void saysWhatItsContractSays() {
        Contract.writes(BatchChanged.class, "batch.v1");
    }
}
