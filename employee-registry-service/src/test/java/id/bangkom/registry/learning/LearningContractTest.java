package id.bangkom.registry.learning;

import id.bangkom.registry.Contract;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LearningContractTest {
    @Test
    void hoursAreToldAsAgreed() throws IOException {
        Contract.assertTold(new LearningHoursCredited(
                UUID.fromString("0193a1b0-0000-7000-8000-000000000901"),
                2026,
                new BigDecimal("32.0"),
                new BigDecimal("46.0"),
                UUID.fromString("0193a1b0-0000-7000-8000-000000000a01"),
                "TECHNICAL"));
    }
}
