package id.bangkom.evaluation.appraisal;

import static id.bangkom.evaluation.appraisal.Predicate.*;
import static id.bangkom.evaluation.appraisal.Predicate.Rating.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Acceptance scenario 13 of the domain rules, and the whole matrix. */
class PredicateTest {
    @Test
    void followsFromResultsAndBehaviour() {
        assertThat(Predicate.of(Rating.BELOW, AS_EXPECTED)).isEqualTo(BUTUH_PERBAIKAN);
        assertThat(Predicate.of(ABOVE, Rating.BELOW)).isEqualTo(KURANG);
        assertThat(Predicate.of(AS_EXPECTED, ABOVE)).isEqualTo(BAIK);
        assertThat(Predicate.of(Rating.BELOW, Rating.BELOW)).isEqualTo(SANGAT_KURANG);
        assertThat(Predicate.of(ABOVE, ABOVE)).isEqualTo(SANGAT_BAIK);
        assertThat(Predicate.of(ABOVE, AS_EXPECTED)).isEqualTo(BAIK);
        assertThat(Predicate.of(AS_EXPECTED, AS_EXPECTED)).isEqualTo(BAIK);
        assertThat(Predicate.of(AS_EXPECTED, Rating.BELOW)).isEqualTo(KURANG);
        assertThat(Predicate.of(Rating.BELOW, ABOVE)).isEqualTo(BUTUH_PERBAIKAN);
    }

    @Test
    void raisesANeedAndAsksForCoachingWhereBehaviourFails() {
        assertThat(BUTUH_PERBAIKAN.raisesNeed()).isTrue();
        assertThat(BUTUH_PERBAIKAN.asksForCoaching()).isFalse();
        assertThat(KURANG.raisesNeed() && KURANG.asksForCoaching()).isTrue();
        assertThat(BAIK.raisesNeed()).isFalse();
    }
}
