package id.bangkom.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code faults [row … | all] [ci | full] [--sabotage] [--seed n]}: runs rows on one ground, prints what came of them, and fails when one is red. */
final class Faults {
    /** In an order in which they start as little as possible anew. */
    static final List<Row> ROWS = List.of(
            new ForeignRows(),
            new PooledConnections(),
            new ForgedEvents(),
            new PoisonedSubjects(),
            new CommitOrder(),
            new DatabaseCrashes(),
            new KillsDuringWrites(),
            new Zombies(),
            new RebalanceStorm(),
            new RepeatedRequests(),
            new BrokerAway(),
            new DiskFull(),
            new AnyStartOrder());

    private Faults() {}

    public static void main(String[] arguments) throws IOException {
        var words = new ArrayList<>(Arrays.asList(arguments));
        boolean sabotage = words.remove("--sabotage");
        long seed = seed(words);
        var size = words.remove("full") ? Size.FULL : words.remove("tiny") ? Size.TINY : Size.CI;
        words.remove("ci");
        boolean red = false;
        try (var ground = new Ground()) {
            System.out.printf("%-4s %-8s %8s  %s%n", "row", "verdict", "seconds", "counts");
            for (var row : chosen(words)) red |= !run(row, size, seed, sabotage, ground);
        }
        System.exit(red ? 1 : 0);
    }

    private static long seed(List<String> words) {
        int at = words.indexOf("--seed");
        if (at < 0) return 1;
        words.remove(at);
        return Long.parseLong(words.remove(at));
    }

    private static List<Row> chosen(List<String> words) {
        if (words.isEmpty() || words.equals(List.of("all"))) return ROWS;
        return words.stream()
                .map(word -> ROWS.stream()
                        .filter(row -> row.name().equals(word.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("There is no row " + word + ", only "
                                + ROWS.stream().map(Row::name).collect(Collectors.joining(", ")))))
                .toList();
    }

    private static boolean run(Row row, Size size, long seed, boolean sabotage, Ground ground) throws IOException {
        int slices = row.slices(size);
        if (slices == 1) return run(row, Trial.of(row, size, seed, sabotage, ground), 0);
        boolean green = true;
        for (int slice = 1; slice <= slices; slice++)
            if (!Results.kept(row, size, seed, slice))
                green &= run(row, Trial.of(row, size, Trial.seedOfSlice(seed, slice), sabotage, ground), slice);
        if (!sabotage) Results.sum(row, size, seed, slices);
        return green;
    }

    private static boolean run(Row row, Trial trial, int slice) throws IOException {
        var began = System.nanoTime();
        var outcome = attempt(row, trial);
        var seconds = Math.round((System.nanoTime() - began) / 1e8) / 10.0;
        System.out.printf("%-4s %-8s %8.1f  %s%n", row.name(), outcome.verdict(), seconds, outcome.counts());
        outcome.violations().stream().limit(10).forEach(violation -> System.out.println("     " + violation));
        if (!trial.sabotage()) Results.keep(row, trial, slice, outcome, seconds);
        return outcome.verdict().equals("green");
    }

    /** An experiment that itself goes wrong is no proof. */
    static Outcome attempt(Row row, Trial trial) {
        try {
            return row.run(trial);
        } catch (Exception e) {
            var failed = new Outcome();
            failed.violation("the experiment failed: " + e);
            e.printStackTrace();
            return failed;
        }
    }
}
