package id.bangkom.evaluation.learning;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.chassis.testkit.Contract;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class GainTest {
    @Test
    void isTheShareOfWhatCouldBeLearned() {
        assertThat(Gain.of(55, 82)).isEqualTo(new Gain(new BigDecimal("0.60"), "MEDIUM"));
        assertThat(Gain.of(60, 70)).isEqualTo(new Gain(new BigDecimal("0.25"), "LOW"));
        assertThat(Gain.of(50, 95)).isEqualTo(new Gain(new BigDecimal("0.90"), "HIGH"));
        assertThat(Gain.of(100, 100)).isEqualTo(new Gain(null, null));
    }

    @Test
    void saysWhatItsContractSays() {
        Contract.writes(TestScored.class, "test.scored.v1");
    }
}
