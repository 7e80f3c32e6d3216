package id.bangkom.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MixTest {
    private static final UUID HEALTH = new UUID(0, 1);
    private static final UUID SCHOOLS = new UUID(0, 2);

    @Test
    void nobodyIsLeftOutWhileTheDepartmentsMix() {
        var choice = new Mix(60, 30, Map.of()).choose(inTurn(Map.of(HEALTH, 20, SCHOOLS, 20)), 36);
        assertThat(choice.people()).hasSize(36);
        assertThat(choice.beyondShare()).isZero();
    }

    @Test
    void whoIsInTheBatchAlreadyCounts() {
        var choice = new Mix(60, 30, Map.of(HEALTH, 17, SCHOOLS, 2)).choose(inTurn(Map.of(HEALTH, 5, SCHOOLS, 11)), 11);
        assertThat(choice.people()).as("18 of 30 is the most").hasSize(11);
        var full = new Mix(60, 30, Map.of(HEALTH, 18, SCHOOLS, 12)).choose(inTurn(Map.of(HEALTH, 5)), 5);
        assertThat(full.people()).isEmpty();
        assertThat(full.beyondShare()).isEqualTo(5);
    }

    @Test
    void oneDepartmentAloneIsNotHeldBack() {
        assertThat(new Mix(60, 30, Map.of())
                        .choose(inTurn(Map.of(HEALTH, 9)), 5)
                        .people())
                .hasSize(5);
    }

    /** Whatever there is: in a batch that takes all who were chosen no department is above its share, and one more place could not be filled so. */
    @RepeatedTest(200)
    void theShareHoldsAndNoPlaceIsGivenAway(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var departments = new HashMap<UUID, Integer>();
        for (int i = 0; i < 2 + random.nextInt(5); i++) departments.put(new UUID(0, i), 1 + random.nextInt(30));
        int capacity = 5 + random.nextInt(40);
        int share = 30 + random.nextInt(71);
        var waiting = inTurn(departments);
        var chosen = new Mix(share, capacity, Map.of())
                .choose(waiting, capacity).people().stream()
                        .collect(Collectors.groupingBy(
                                person -> waiting.stream()
                                        .filter(one -> one.employee().equals(person))
                                        .findFirst()
                                        .orElseThrow()
                                        .opd(),
                                Collectors.summingInt(person -> 1)));
        int total = chosen.values().stream().mapToInt(it -> it).sum();
        if (fillable(departments, share, capacity) == 0) return; // no mix at all: nobody is held back
        assertThat(total).isEqualTo(fillable(departments, share, capacity));
        assertThat(chosen.values()).allMatch(people -> people * 100 <= share * total);
    }

    /** The most places that these departments can fill, tried from the other end. */
    private static int fillable(Map<UUID, Integer> departments, int share, int capacity) {
        int most = 0;
        for (int places = 1; places <= capacity; places++) {
            int each = share * places / 100;
            if (departments.values().stream()
                            .mapToInt(people -> Math.min(people, each))
                            .sum()
                    >= places) most = places;
        }
        return most;
    }

    /** One of each department after the other, as they are read. */
    private static List<Mix.Person> inTurn(Map<UUID, Integer> departments) {
        var people = new ArrayList<Mix.Person>();
        for (int turn = 0; turn < 100; turn++)
            for (var department : departments.entrySet())
                if (turn < department.getValue()) people.add(new Mix.Person(UUID.randomUUID(), department.getKey()));
        return people;
    }
}
