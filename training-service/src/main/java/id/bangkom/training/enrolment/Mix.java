package id.bangkom.training.enrolment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Chooses people so that the batch can be closed (D23): n places can be filled only when each department gives at most {@code maxShare} per cent of n.
 *
 * @param maxShare per cent of the places that one department may hold, 1 to 100
 * @param capacity places in the batch
 * @param placed who has a place or waits for one already, by department
 */
record Mix(int maxShare, int capacity, Map<UUID, Integer> placed) {
    /** Somebody who could come. */
    record Person(UUID employee, UUID opd) {}

    /** @param beyondShare how many more were asked for, and are there, but would make the share of their department too large */
    record Choice(List<UUID> people, int beyondShare) {}

    /** The first of these who fit, in their order; of one department alone no mix can be made, so it is not held back. */
    Choice choose(List<Person> waiting, int most) {
        int limit = limit(waiting);
        var seated = new HashMap<>(placed);
        var chosen = new ArrayList<UUID>();
        for (var person : waiting) {
            if (chosen.size() == most) break;
            if (seated.getOrDefault(person.opd, 0) >= limit) continue;
            seated.merge(person.opd, 1, Integer::sum);
            chosen.add(person.employee);
        }
        return new Choice(chosen, Math.min(most, waiting.size()) - chosen.size());
    }

    /** How many of one department may be in the batch when it is as full as its departments allow. */
    private int limit(List<Person> waiting) {
        var available = new HashMap<>(placed);
        waiting.forEach(person -> available.merge(person.opd, 1, Integer::sum));
        return IntStream.iterate(capacity, places -> places > 0, places -> places - 1)
                .filter(places -> available.values().stream()
                                .mapToInt(people -> Math.min(people, share(places)))
                                .sum()
                        >= places)
                .map(this::share)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private int share(int places) {
        return maxShare * places / 100;
    }
}
