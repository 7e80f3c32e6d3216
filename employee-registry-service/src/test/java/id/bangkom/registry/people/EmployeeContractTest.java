package id.bangkom.registry.people;

import id.bangkom.registry.Contract;
import id.bangkom.registry.position.FunctionalLevel;
import id.bangkom.registry.position.PositionClass;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EmployeeContractTest {
    @Test
    void anEmployeeIsToldAsAgreed() throws IOException {
        Contract.assertTold(new EmployeeState(
                UUID.fromString("0193a1b0-0000-7000-8000-000000000901"),
                3,
                "198704122010012003",
                Person.fullName("dr.", "Ani Bestari", "M.Si."),
                Kind.PNS,
                UUID.fromString("0193a1b0-0000-7000-8000-000000000501"),
                UUID.fromString("0193a1b0-0000-7000-8000-000000000500"),
                UUID.fromString("0193a1b0-0000-7000-8000-000000000701"),
                PositionClass.JF,
                FunctionalLevel.AHLI_PERTAMA,
                "III/c",
                Status.AKTIF,
                LocalDate.of(2045, 5, 1)));
    }
}
