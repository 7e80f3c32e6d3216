package id.bangkom.faults;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A backlog of steps, some of which nobody can handle: every other of those cannot be read, the rest break a constraint. */
final class Poison {
    private static final int SHARE = 100; // one in so many

    /** Where the bad events are: nowhere, all those of one subject in a hundred, or one event in a hundred wherever it falls. */
    enum Spread {
        NONE,
        SUBJECTS,
        EVENTS
    }

    final List<String> tenants;
    private final Spread spread;
    private final Map<String, Long> told = new HashMap<>();
    private final Map<String, Long> firstBad = new HashMap<>();
    private long bad;
    private long others;

    /** @param name tells this backlog's tenants from those of others */
    Poison(Trial trial, String name, Spread spread) {
        this.tenants =
                trial.tenants().stream().map(tenant -> tenant + "-" + name).toList();
        this.spread = spread;
    }

    /** The same subjects in the same order for the same seed; a further call goes on with their versions. */
    void send(Topics topics, String topic, long seed, int events, int subjects)
            throws InterruptedException, ExecutionException {
        var random = new Random(seed);
        var keys = IntStream.range(0, subjects)
                .mapToObj(number ->
                        tenants.get(number % tenants.size()) + "/" + new UUID(random.nextLong(), random.nextLong()))
                .toList();
        var chosen = chosen(random, spread == Spread.EVENTS ? events : subjects);
        for (int event = 0; event < events; event++) {
            int subject = random.nextInt(subjects);
            var key = keys.get(subject);
            long version = told.merge(key, 1L, Long::sum);
            boolean isChosen = chosen.contains(spread == Spread.EVENTS ? event : subject);
            boolean isBad = isChosen && spread != Spread.NONE;
            if (!isChosen) others++;
            if (isBad) {
                bad++;
                firstBad.putIfAbsent(key, version);
            }
            topics.send(topic, key, headers(key, version), body(key, version, isBad));
        }
        topics.flush();
    }

    private static Set<Integer> chosen(Random random, int of) {
        var chosen = new HashSet<Integer>();
        while (chosen.size() < of / SHARE) chosen.add(random.nextInt(of));
        return chosen;
    }

    private String body(String key, long version, boolean isBad) {
        var amount = !isBad ? "1" : bad % 2 == 0 ? "13" : "\"7 JP\"";
        return "{\"id\": \"%s\", \"version\": %d, \"amount\": %s}"
                .formatted(key.substring(key.indexOf('/') + 1), version, amount);
    }

    private static Map<String, @Nullable String> headers(String key, long version) {
        var headers = new TreeMap<String, @Nullable String>();
        headers.put("ce_id", UuidCreator.getTimeOrderedEpoch().toString());
        headers.put("ce_type", "tally.stepped.v1");
        headers.put("ce_version", String.valueOf(version));
        headers.put("ce_tenant", key.substring(0, key.indexOf('/')));
        return headers;
    }

    long bad() {
        return bad;
    }

    /** The events that are not bad, or that are of the other subjects: the same ones, whether there are bad subjects or not. */
    long others() {
        return others;
    }

    /** Of each subject, how many steps were told. */
    Map<String, Long> told() {
        return told;
    }

    /** Of each subject, how many steps can be heard before the fix. */
    Map<String, Long> handleable() {
        var handleable = new HashMap<>(told);
        firstBad.forEach((key, version) -> handleable.put(key, version - 1));
        return handleable;
    }

    /** Of each subject with a bad event, how many events wait from that one on. */
    Map<String, Long> waiting() {
        var waiting = new HashMap<String, Long>();
        firstBad.forEach((key, version) -> waiting.put(key, told.getOrDefault(key, 0L) - version + 1));
        return waiting;
    }
}
