package id.bangkom.registry.position;

import id.bangkom.registry.Contract;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PositionContractTest {
    @Test
    void aPositionIsToldAsAgreed() throws IOException {
        Contract.assertTold(new PositionState(
                UUID.fromString("0193a1b0-0000-7000-8000-000000000701"),
                1,
                "F1",
                "Guru Ahli Pertama",
                PositionClass.JF,
                FunctionalLevel.AHLI_PERTAMA,
                8));
    }
}
