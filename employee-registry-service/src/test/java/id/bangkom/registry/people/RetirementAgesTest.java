package id.bangkom.registry.people;

import static id.bangkom.registry.position.PositionClass.ADMINISTRATOR;
import static id.bangkom.registry.position.PositionClass.JF;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.registry.people.RetirementAges.Line;
import id.bangkom.registry.position.FunctionalLevel;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetirementAgesTest {
    private final RetirementAges ages = new RetirementAges(List.of(
            new Line(JF, FunctionalLevel.AHLI_UTAMA, null, 65),
            new Line(JF, null, "Guru", 60),
            new Line(null, null, null, 58)));

    @Test
    void theMostSpecialLineThatFitsCounts() {
        var born = LocalDate.of(1970, 12, 31);

        assertThat(ages.day(born, ADMINISTRATOR, null, "Camat")).isEqualTo(LocalDate.of(2029, 1, 1));
        assertThat(ages.day(born, JF, FunctionalLevel.AHLI_MUDA, "Guru Ahli Muda"))
                .isEqualTo(LocalDate.of(2031, 1, 1));
        assertThat(ages.day(born, JF, FunctionalLevel.AHLI_UTAMA, "Dokter Ahli Utama"))
                .isEqualTo(LocalDate.of(2036, 1, 1));
        assertThat(ages.day(born, JF, FunctionalLevel.MAHIR, "Perawat Mahir")).isEqualTo(LocalDate.of(2029, 1, 1));
    }
}
