package id.bangkom.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a row has counted, in order, and what was wrong; green without violations. */
final class Outcome {
    private final Map<String, Object> counts = new LinkedHashMap<>();
    private final List<String> violations = new ArrayList<>();
    private String notRun = "";

    static Outcome notRun(String why) {
        var outcome = new Outcome();
        outcome.notRun = why;
        return outcome;
    }

    synchronized void count(String what, Object number) {
        counts.put(what, number);
    }

    synchronized void add(String what, long number) {
        counts.merge(what, number, (a, b) -> (Long) a + (Long) b);
    }

    synchronized long counted(String what) {
        return (Long) counts.getOrDefault(what, 0L);
    }

    /** Keeps a figure in tenths that says how bad the worst was. */
    void most(String what, double number) {
        count(what, Math.round(number * 10) / 10.0);
    }

    /** Counts something of which there must be none. */
    void none(String what, long number) {
        exactly(what, number, 0);
    }

    void exactly(String what, long number, long expected) {
        count(what, number);
        if (number != expected) violation("%s: %d, not %d".formatted(what, number, expected));
    }

    void atLeast(String what, double number, double least) {
        count(what, number);
        if (!(number >= least)) violation("%s: %s, less than %s".formatted(what, number, least));
    }

    synchronized void violation(String what) {
        violations.add(what);
    }

    synchronized Map<String, Object> counts() {
        return new LinkedHashMap<>(counts);
    }

    synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    String verdict() {
        if (!notRun.isEmpty()) return "not run: " + notRun;
        return violations().isEmpty() ? "green" : "red";
    }
}
