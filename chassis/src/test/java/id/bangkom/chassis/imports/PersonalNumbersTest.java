package id.bangkom.chassis.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonalNumbersTest {
    @Test
    void aPersonalNumberIsHiddenHoweverItIsWritten() {
        assertThat(PersonalNumbers.masked("198704122010012001")).isEqualTo("1987**********2001");
        assertThat(PersonalNumbers.masked("19870412 201001 2 001")).isEqualTo("1987**********2001");
        assertThat(PersonalNumbers.masked("19870412.201001.2.001")).isEqualTo("1987**********2001");
        assertThat(PersonalNumbers.masked("'198704122010012001 (3)")).isEqualTo("'1987**********2001 (3)");
        assertThat(PersonalNumbers.masked("1271015204870001")).isEqualTo("1271********0001");
        assertThat(PersonalNumbers.masked("19870412201001200")).isEqualTo("1987*********1200");
    }

    @Test
    void whatNamesNobodyStays() {
        for (var text :
                List.of("30-02-2026", "2026-02-30 00:00:00", "1.02.0.00.0.00.01.0000", "III/b", "Din. Kesehatn", ""))
            assertThat(PersonalNumbers.masked(text)).isEqualTo(text);
    }

    @Test
    void aFaultKeepsNoPersonalNumber() {
        var fault = new Fault("UNIT_UNKNOWN", "Unit", "198704122010012001", List.of("198704122010012001"), false);
        assertThat(fault.value()).isEqualTo("1987**********2001");
        assertThat(fault.arguments()).containsExactly("1987**********2001");
    }
}
