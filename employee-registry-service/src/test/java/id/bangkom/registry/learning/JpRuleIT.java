package id.bangkom.registry.learning;

import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.chassis.testkit.ServiceTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Scenarios 29 to 33, by the rules that stand in the database. */
@ServiceTest
class JpRuleIT {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private final LearningRepository learning;

    JpRuleIT(LearningRepository learning) {
        this.learning = learning;
    }

    @Test
    void eachFormHasItsOwnArithmetic() {
        assertThat(home("TECHNICAL", 3, 480)).isEqualByComparingTo("32");
        assertThat(abroad("TECHNICAL", 3, 480)).isEqualByComparingTo("38.4");
        assertThat(home("WORKSHOP", 2, 480)).isEqualByComparingTo("10");
        assertThat(abroad("WORKSHOP", 2, 480)).isEqualByComparingTo("14");
        assertThat(home("SEMINAR", 1, 300)).isEqualByComparingTo("4");
        assertThat(abroad("SEMINAR", 1, 300)).isEqualByComparingTo("6");
        assertThat(home("BENCHMARKING", 3, 480)).isEqualByComparingTo("10");
        assertThat(home("INTERNSHIP", 20, 480)).isEqualByComparingTo("20");
        assertThat(abroad("INTERNSHIP", 20, 480)).isEqualByComparingTo("24");
        assertThat(home("SECONDMENT", 20, 480)).isEqualByComparingTo("20");
        assertThat(abroad("SECONDMENT", 20, 480)).isEqualByComparingTo("24");
    }

    @Test
    void theThirdCoachingOfAMonthIsIgnored() {
        var coaching = activity("COACHING", false, 60);
        assertThat(hours(coaching, ZERO)).isEqualByComparingTo("2");
        assertThat(hours(coaching, new BigDecimal("2"))).isEqualByComparingTo("2");
        assertThat(hours(coaching, new BigDecimal("4"))).isEqualByComparingTo("0");
    }

    @Test
    void hoursAreCappedDayByDay() {
        assertThat(hours(activity("E_LEARNING", false, 135, 225, 60), ZERO)).isEqualByComparingTo("7");
        assertThat(hours(activity("COMMUNITY_OF_PRACTICE", false, 180), ZERO)).isEqualByComparingTo("2");
        assertThat(hours(activity("COMMUNITY_OF_PRACTICE", false, 60), ZERO)).isEqualByComparingTo("1");
    }

    @Test
    void aPnsNeedsTwentyAndAPppkMayHaveTwentyFour() {
        var pns = new Target(new BigDecimal("20"), null);
        var pppk = new Target(null, new BigDecimal("24"));

        assertThat(pns.state(new BigDecimal("18"))).isEqualTo("BELUM");
        assertThat(pns.shortBy(new BigDecimal("18"))).isEqualByComparingTo("2");
        assertThat(pns.state(new BigDecimal("23"))).isEqualTo("TERPENUHI");
        assertThat(pppk.refuses(new BigDecimal("22"), new BigDecimal("4"), Target.Policy.BLOCK))
                .isTrue();
        assertThat(pppk.refuses(new BigDecimal("22"), new BigDecimal("2"), Target.Policy.BLOCK))
                .isFalse();
        assertThat(pppk.refuses(new BigDecimal("22"), new BigDecimal("4"), Target.Policy.WARN))
                .isFalse();
        assertThat(pppk.state(new BigDecimal("26"))).isEqualTo("MELEBIHI");
    }

    private BigDecimal home(String form, int days, int minutes) {
        return hours(
                activity(
                        form,
                        false,
                        IntStream.range(0, days).map(day -> minutes).toArray()),
                ZERO);
    }

    private BigDecimal abroad(String form, int days, int minutes) {
        return hours(
                activity(
                        form, true, IntStream.range(0, days).map(day -> minutes).toArray()),
                ZERO);
    }

    private BigDecimal hours(Activity activity, BigDecimal thisMonth) {
        return learning.rule(activity.form(), activity.endsOn()).hours(activity, thisMonth);
    }

    /** Day after day, taught exactly as long as the curriculum says. */
    private static Activity activity(String form, boolean abroad, int... minutes) {
        var days = IntStream.range(0, minutes.length)
                .mapToObj(day -> new Activity.Day(FIRST.plusDays(day), minutes[day]))
                .toList();
        var lessons = BigDecimal.valueOf(IntStream.of(minutes).sum() / 45);
        return new Activity(
                UUID.randomUUID(),
                UUID.randomUUID(),
                form,
                "Contoh",
                null,
                null,
                null,
                lessons,
                abroad,
                days,
                FIRST,
                days.getLast().day());
    }
}
