package id.bangkom.registry.learning;

import static id.bangkom.registry.learning.JpRule.Strategy.*;
import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.registry.learning.JpRule.Strategy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Scenarios 29 to 33. */
class JpRuleTest {
    private final JpRule technical = rule(PER_CURRICULUM, null, null, null, "1.20");
    private final JpRule workshop = rule(PER_DAY, "5", null, "7", "1.00");
    private final JpRule seminar = rule(PER_DAY, "4", null, "6", "1.00");
    private final JpRule visit = rule(PER_ACTIVITY, "10", null, "12", "1.00");
    private final JpRule internship = rule(PER_ACTIVITY, "20", null, "24", "1.00");
    private final JpRule coaching = rule(PER_OCCURRENCE, "2", "4", null, "1.20");
    private final JpRule eLearning = rule(PER_HOURS, null, "3", null, "1.00");
    private final JpRule forum = rule(PER_HOURS, null, "2", null, "1.20");

    @Test
    void eachFormHasItsOwnArithmetic() {
        assertThat(technical.hours(days(3, 480), false, ZERO)).isEqualByComparingTo("32");
        assertThat(technical.hours(days(3, 480), true, ZERO)).isEqualByComparingTo("38.4");
        assertThat(workshop.hours(days(2, 480), false, ZERO)).isEqualByComparingTo("10");
        assertThat(workshop.hours(days(2, 480), true, ZERO)).isEqualByComparingTo("14");
        assertThat(seminar.hours(days(1, 300), false, ZERO)).isEqualByComparingTo("4");
        assertThat(seminar.hours(days(1, 300), true, ZERO)).isEqualByComparingTo("6");
        assertThat(visit.hours(days(3, 480), false, ZERO)).isEqualByComparingTo("10");
        assertThat(internship.hours(days(20, 480), false, ZERO)).isEqualByComparingTo("20");
        assertThat(internship.hours(days(20, 480), true, ZERO)).isEqualByComparingTo("24");
    }

    @Test
    void theThirdCoachingOfAMonthIsIgnored() {
        assertThat(coaching.hours(days(1, 60), false, ZERO)).isEqualByComparingTo("2");
        assertThat(coaching.hours(days(1, 60), false, new BigDecimal("2"))).isEqualByComparingTo("2");
        assertThat(coaching.hours(days(1, 60), false, new BigDecimal("4"))).isEqualByComparingTo("0");
    }

    @Test
    void hoursAreCappedDayByDay() {
        assertThat(eLearning.hours(List.of(135, 225, 60), false, ZERO)).isEqualByComparingTo("7");
        assertThat(forum.hours(List.of(180), false, ZERO)).isEqualByComparingTo("2");
        assertThat(forum.hours(List.of(60), false, ZERO)).isEqualByComparingTo("1");
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

    @Test
    void hoursCountInTheYearOfTheLastDay() {
        var activity = new Activity(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "TECHNICAL",
                "Kursus",
                null,
                null,
                null,
                new BigDecimal("16"),
                LocalDate.of(2026, 12, 30),
                LocalDate.of(2027, 1, 3));

        assertThat(activity.year()).isEqualTo(2027);
        assertThat(activity.minutesPerDay()).hasSize(5);
        assertThat(technical.hours(activity.minutesPerDay(), false, ZERO)).isEqualByComparingTo("16");
    }

    private static List<Integer> days(int days, int minutes) {
        return Collections.nCopies(days, minutes);
    }

    private static JpRule rule(Strategy strategy, String hours, String cap, String abroad, String times) {
        return new JpRule("X", strategy, number(hours), number(cap), number(abroad), new BigDecimal(times));
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
