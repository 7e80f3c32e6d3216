package id.bangkom.chassis.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CourtesyTest {
    private static final Tenant IMPORTS = new Tenant("medan");
    private static final Tenant LOOKS = new Tenant("tanjungbalai");

    private Duration now = Duration.ofDays(1);
    private final Courtesy courtesy = new Courtesy(() -> now.toNanos());

    @Test
    void nobodyRestsForNobody() {
        assertThat(restAfter(Duration.ofMillis(100))).isZero();
    }

    @Test
    void itsOwnScreensDoNotSlowWorkDown() {
        IMPORTS.run(courtesy::asks);
        assertThat(restAfter(Duration.ofMillis(100))).isZero();
    }

    @Test
    void aNeighboursScreenHasFourFifthsOfTheTime() {
        LOOKS.run(courtesy::asks);
        assertThat(restAfter(Duration.ofMillis(100))).isEqualTo(Duration.ofMillis(400));
    }

    @Test
    void piecesAreSmallWhileANeighbourLooks() {
        assertThat(IMPORTS.<Integer>call(() -> courtesy.piece(1000))).isEqualTo(1000);
        LOOKS.run(courtesy::asks);
        assertThat(IMPORTS.<Integer>call(() -> courtesy.piece(1000))).isEqualTo(125);
    }

    @Test
    void noRestIsLongerThanTwoSeconds() {
        LOOKS.run(courtesy::asks);
        assertThat(restAfter(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void whoAskedLongAgoIsServedByNow() {
        LOOKS.run(courtesy::asks);
        now = now.plusSeconds(2);
        assertThat(restAfter(Duration.ofMillis(100))).isZero();
    }

    private Duration restAfter(Duration worked) {
        return Duration.ofNanos(
                IMPORTS.call(() -> courtesy.rest(now.minus(worked).toNanos())));
    }
}
