package id.bangkom.registry.unit;

import id.bangkom.registry.Contract;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnitContractTest {
    @Test
    void aUnitIsToldAsAgreed() throws IOException {
        var opd = UUID.fromString("0193a1b0-0000-7000-8000-000000000500");
        Contract.assertTold(new UnitState(
                UUID.fromString("0193a1b0-0000-7000-8000-000000000501"),
                2,
                "05.01",
                "Puskesmas Contoh",
                UnitKind.HEALTH_CENTRE,
                opd,
                opd,
                true));
    }
}
