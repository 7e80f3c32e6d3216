package id.bangkom.registry.people;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.registry.people.Nip.Fault;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenarios 1 to 3. */
class NipTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @ValueSource(
            strings = {"19870412 201001 2 003", "'198704122010012003", "19870412.201001.2.003", "198704122010012003"})
    void aPnsIsReadHoweverItIsWritten(String written) {
        var nip = Nip.read(written, TODAY).nip().orElseThrow();

        assertThat(nip.digits()).isEqualTo("198704122010012003");
        assertThat(nip.isPppk()).isFalse();
        assertThat(nip.born()).isEqualTo(LocalDate.of(1987, 4, 12));
        assertThat(nip.appointed()).isEqualTo(YearMonth.of(2010, 1));
        assertThat(nip.isWoman()).isTrue();
        assertThat(nip.sequence()).isEqualTo(3);
    }

    @Test
    void aPppkShowsYearAndFrequency() {
        var nip = Nip.read("199503172024211005", TODAY).nip().orElseThrow();

        assertThat(nip.isPppk()).isTrue();
        assertThat(nip.born()).isEqualTo(LocalDate.of(1995, 3, 17));
        assertThat(nip.appointmentYear()).isEqualTo(2024);
        assertThat(nip.frequency()).isEqualTo(1);
        assertThat(nip.isWoman()).isFalse();
        assertThat(nip.sequence()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "199002302015031001, INVALID_BIRTH_DATE",
        "203004122010012003, INVALID_BIRTH_DATE",
        "198704122010132003, INVALID_TMT",
        "198704122010202003, INVALID_TMT",
        "198704122010302003, INVALID_TMT",
        "198704122010013003, INVALID_SEX",
        "198704122010012000, INVALID_SEQUENCE",
        "19870412201001200, INVALID_FORMAT",
        "19870412201001200X, INVALID_FORMAT"
    })
    void whatIsNoneSaysWhy(String written, Fault why) {
        assertThat(Nip.read(written, TODAY).nip()).isEmpty();
        assertThat(Nip.read(written, TODAY).fault()).contains(why);
    }

    @Test
    void maskedShowsFourDigitsAtEitherEnd() {
        assertThat(Nip.masked("198704122010012003")).isEqualTo("1987**********2003");
    }
}
