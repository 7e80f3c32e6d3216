package id.bangkom.registry.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Scenario 6. */
class NikTest {
    private static final Nip NIP = new Nip("198704122010012003");

    @Test
    void aWomansDayIsFortyMore() {
        var nik = Nik.of("1271015204870001");

        assertThat(nik.isWoman()).isTrue();
        assertThat(nik.bornAs(NIP)).isTrue();
    }

    @Test
    void theSameDayWithoutFortyIsAMan() {
        assertThat(Nik.of("1271011204870001").isWoman()).isFalse();
        assertThat(Nik.of("1271011204870001").bornAs(NIP)).isTrue();
        assertThat(Nik.of("1271015304870001").bornAs(NIP)).isFalse();
    }
}
