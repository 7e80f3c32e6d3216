package id.bangkom.registry.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenario 7. */
class GradeTest {
    @Test
    void gradesAreSortedByRankAndNotByText() {
        assertThat(sorted("IX", "V", "X", "VII")).containsExactly("V", "VII", "IX", "X");
        assertThat(sorted("IV/a", "III/d", "II/c")).containsExactly("II/c", "III/d", "IV/a");
    }

    @ParameterizedTest
    @CsvSource({"III/d, III/d", "III.d, III/d", "iii d, III/d", "34, III/d", "45, IV/e", "IX, IX", "9, IX", "xvii, XVII"
    })
    void aGradeIsReadInItsUsualSpellings(String written, String code) {
        assertThat(Grade.of(written)).map(Grade::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"III/z", "III/e", "XVIII", "46", "V/a", "0", "", "-"})
    void otherTextsAreNone(String written) {
        assertThat(Grade.of(written)).isEmpty();
    }

    @Test
    void onlyAPnsHasARankName() {
        assertThat(Grade.of("III/d").flatMap(Grade::rankName)).contains("Penata Tingkat I");
        assertThat(Grade.of("IX").flatMap(Grade::rankName)).isEmpty();
    }

    private static Stream<String> sorted(String... codes) {
        return Stream.of(codes)
                .map(code -> Grade.of(code).orElseThrow())
                .sorted()
                .map(Grade::code);
    }
}
