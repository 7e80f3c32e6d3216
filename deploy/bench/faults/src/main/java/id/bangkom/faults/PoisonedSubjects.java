package id.bangkom.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * R10: one event in a hundred cannot be read or handled. Its subject waits, in order and visibly; the others go on. The same backlog is heard with and without
 * the bad ones, in turn and by the same process, each time from a full topic; in one more round nothing can be parked for part of the time.
 */
final class PoisonedSubjects implements Row {
    private static final String GROUP = "probe-copy.steps";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double LEAST = 0.9;

    @Override
    public String name() {
        return "r10";
    }

    @Override
    public String promise() {
        return "an event that cannot be handled stops its subject only, is listed with its reason, and goes through in order after the fix";
    }

    @Override
    public Outcome run(Trial trial) throws Exception {
        var ground = trial.ground();
        ground.bring("postgres", "kafka");
        ground.end("probe-copy-2"); // it is one consumer whose throughput is measured
        try (var topics = new Topics(ground.brokers());
                var client = new Client(ground)) {
            topics.make("probe");
            topics.make("probe.state");
            ground.bring("probe-copy", options(trial));
            var run = new Run(trial, topics, client, ground.jdbc("probe_copy"));
            run.measure();
            run.judge();
            if (!trial.sabotage()) run.mend();
            return run.outcome;
        }
    }

    private static Map<String, String> options(Trial trial) {
        return trial.sabotage() ? Map.of("jvm", trial.ground().saboteur(Sabotage.LETS_LATER_EVENTS_PASS)) : Map.of();
    }

    /** What one round heard: the events of the subjects that are not among the bad, all that can be heard, and the seconds that it took. */
    private record Heard(long others, long all, double seconds) {
        double rate() {
            return others / seconds;
        }
    }

    /** One round differs from the next by a third, so what counts is their sum; they take turns, since the machine is not as fast at all times. */
    private static final class Rounds {
        private final List<Heard> heard = new ArrayList<>();

        void add(Heard round) {
            heard.add(round);
        }

        List<Long> rates() {
            return heard.stream().map(one -> Math.round(one.all / one.seconds)).toList();
        }

        double comparedTo(Rounds clean, ToLongFunction<Heard> events) {
            return Math.round(1000 * rate(events) / clean.rate(events)) / 1000.0;
        }

        /** Of the mean of the pairs. */
        double standardError(Rounds clean) {
            var ratios = IntStream.range(0, heard.size())
                    .mapToDouble(pair ->
                            heard.get(pair).rate() / clean.heard.get(pair).rate())
                    .toArray();
            double mean = Arrays.stream(ratios).average().orElseThrow();
            double squares = Arrays.stream(ratios)
                    .map(one -> (one - mean) * (one - mean))
                    .sum();
            return Math.round(1000 * Math.sqrt(squares / (ratios.length - 1) / ratios.length)) / 1000.0;
        }

        private double rate(ToLongFunction<Heard> events) {
            return heard.stream().mapToLong(events).sum()
                    / heard.stream().mapToDouble(Heard::seconds).sum();
        }
    }

    private record Run(
            Trial trial, Topics topics, Client client, JdbcClient database, Outcome outcome, List<Poison> poisoned) {
        Run(Trial trial, Topics topics, Client client, JdbcClient database) {
            this(trial, topics, client, database, new Outcome(), new ArrayList<>());
        }

        private void measure() throws SQLException, InterruptedException, ExecutionException {
            round("warm", Poison.Spread.NONE, false);
            var clean = new Rounds();
            var besideSubjects = new Rounds();
            var besideEvents = new Rounds();
            for (int pair = 1; pair <= trial.size().of(1, 20, 40); pair++) {
                if (pair % 2 == 1) clean.add(round("none-" + pair, Poison.Spread.NONE, false));
                besideSubjects.add(round("subjects-" + pair, Poison.Spread.SUBJECTS, false));
                if (pair % 2 == 0) clean.add(round("none-" + pair, Poison.Spread.NONE, false));
            }
            for (int time = 1; time <= trial.size().of(1, 3, 3); time++)
                besideEvents.add(round("events-" + time, Poison.Spread.EVENTS, false));
            outcome.count("good events a second, bad NONE", clean.rates());
            outcome.count("good events a second, bad SUBJECTS", besideSubjects.rates());
            outcome.count("good events a second, bad EVENTS", besideEvents.rates());
            double kept = besideSubjects.comparedTo(clean, Heard::others);
            if (trial.size() == Size.TINY) outcome.count("throughput beside bad subjects", kept); // too short to tell
            else {
                double error = besideSubjects.standardError(clean);
                outcome.count("standard error of the next", error);
                outcome.atLeast(
                        "throughput beside bad subjects", kept, trial.size() == Size.FULL ? LEAST : LEAST - 2 * error);
            }
            outcome.count("throughput beside bad events anywhere", besideEvents.comparedTo(clean, Heard::all));
            round("locked", Poison.Spread.EVENTS, true);
        }

        /** Hears one backlog; the time in which nothing could be parked does not count. */
        private Heard round(String name, Poison.Spread spread, boolean locked)
                throws SQLException, InterruptedException, ExecutionException {
            var backlog = new Poison(trial, name, spread);
            try (var session = trial.ground().superuser("probe_copy")) {
                session.createStatement().execute("vacuum analyze inbox, heard, parked_event");
                session.createStatement().execute("checkpoint");
                session.setAutoCommit(false);
                session.createStatement()
                        .execute("lock table inbox in access exclusive mode"); // nobody hears until all is told
                backlog.send(
                        topics,
                        "probe",
                        trial.seed(),
                        trial.size().of(600, 20_000, 50_000),
                        trial.size().of(100, 2000, 5000));
                session.commit();
            }
            var began = System.nanoTime();
            double without = locked ? lockParking() : 0;
            if (!Await.until(PATIENCE, () -> topics.lag(GROUP, "probe") == 0))
                outcome.violation(name + ": not heard within two minutes");
            var ended = System.nanoTime();
            if (spread != Poison.Spread.NONE) {
                poisoned.add(backlog);
                setAside(backlog);
            }
            long all = backlog.handleable().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            return new Heard(backlog.others(), all, (ended - began) / 1e9 - without);
        }

        /** Each time for a while, while the backlog is heard; answers the seconds in all. */
        private double lockParking() throws SQLException {
            double locked = 0;
            for (int time = 0; time < 3; time++) {
                Await.pause(trial.size().of(10, 50, 300));
                try (var session = trial.ground().superuser("probe_copy")) {
                    session.setAutoCommit(false);
                    session.createStatement().execute("lock table parked_event in access exclusive mode");
                    var began = System.nanoTime();
                    Await.pause(trial.size().of(50, 300, 2000));
                    session.rollback();
                    locked += (System.nanoTime() - began) / 1e9;
                }
            }
            return locked;
        }

        /** So that its retries do not slow down the next round; an operator's replay does not look at the time. */
        private void setAside(Poison backlog) {
            Await.until(
                    PATIENCE,
                    () -> database.sql("""
                            update parked_event set retry_at = 'infinity' where tenant = any(:tenants) and retry_at <> 'infinity'""")
                                    .param("tenants", backlog.tenants.toArray(String[]::new))
                                    .update()
                            == 0);
        }

        private void judge() throws IOException, InterruptedException {
            var handleable = new HashMap<String, Long>();
            var waiting = new HashMap<String, Long>();
            for (var backlog : poisoned) {
                handleable.putAll(backlog.handleable());
                waiting.putAll(backlog.waiting());
            }
            outcome.count(
                    "events",
                    poisoned.stream()
                            .mapToLong(one -> one.told().values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum())
                            .sum());
            outcome.count("bad events", poisoned.stream().mapToLong(Poison::bad).sum());
            outcome.count("poisoned subjects", waiting.size());
            var before = new Outcome();
            var journal = new Journal(database, tenants());
            journal.compare(before, handleable);
            before.violations().forEach(one -> outcome.violation("before the fix: " + one));
            outcome.count("effects before the fix", journal.effects());
            var listed = listed();
            long unlisted = 0;
            long withoutReason = 0;
            for (var subject : waiting.entrySet()) {
                var found = listed.getOrDefault(subject.getKey(), List.of());
                unlisted += Math.abs(subject.getValue() - found.size());
                for (int place = 0; place < found.size(); place++)
                    if (found.get(place).path("cause").asString("").equals("BEHIND_PARKED") != place > 0)
                        withoutReason++;
            }
            outcome.count(
                    "parked events",
                    listed.values().stream().mapToLong(List::size).sum());
            outcome.none("not listed as parked", unlisted);
            outcome.none("listed without their reason", withoutReason);
            outcome.none(
                    "listed, but not poisoned",
                    listed.keySet().stream()
                            .filter(key -> !waiting.containsKey(key))
                            .count());
        }

        private List<String> tenants() {
            return poisoned.stream()
                    .flatMap(backlog -> backlog.tenants.stream())
                    .toList();
        }

        /** What the operator sees of our tenants, by subject, in the order of the list. */
        private Map<String, List<JsonNode>> listed() throws IOException, InterruptedException {
            var listed = new HashMap<String, List<JsonNode>>();
            for (var after = ""; ; ) {
                var page = client.get("probe-copy", trial.ground().tokens.operator(), "/parked-events?after=" + after)
                        .body();
                if (page.isEmpty()) return listed;
                for (var one : page) {
                    after = one.path("id").asString("");
                    var subject = one.path("subject").asString("");
                    if (tenants().contains(subject.replaceFirst("/.*", "")))
                        listed.computeIfAbsent(subject, unknown -> new ArrayList<>())
                                .add(one);
                }
            }
        }

        /** The fix of both: the constraint goes, and an amount may be text. Then one subject is sent through, then all. */
        private void mend() throws IOException, InterruptedException {
            database.sql("alter table heard drop constraint unlucky").update();
            trial.ground().bring("probe-copy", Map.of("env.PROBE_LENIENT", "true"));
            var one = listed().entrySet().iterator().next();
            outcome.exactly(
                    "replayed alone",
                    replay(one.getValue().getFirst().path("id").asString("")),
                    one.getValue().size());
            var began = System.nanoTime();
            outcome.count("replayed together", replay("all"));
            outcome.count("seconds of replay", (System.nanoTime() - began) / 1e9);
            outcome.none(
                    "still parked",
                    listed().values().stream().mapToLong(List::size).sum());
            var told = new HashMap<String, Long>();
            poisoned.forEach(backlog -> told.putAll(backlog.told()));
            new Journal(database, tenants()).compare(outcome, told);
            database.sql("alter table heard add constraint unlucky check (amount <> 13) not valid")
                    .update();
        }

        private long replay(String id) throws IOException, InterruptedException {
            return client.post("probe-copy", trial.ground().tokens.operator(), "/parked-events/" + id + "/replay", "{}")
                    .body()
                    .path("handled")
                    .asLong();
        }
    }
}
