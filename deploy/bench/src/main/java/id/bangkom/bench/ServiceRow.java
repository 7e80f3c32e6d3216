package id.bangkom.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** P6: the smallest service on the chassis (token, tenant, policies, idempotency, outbox and relay) beside the same two operations without any of it, in turn. */
final class ServiceRow {
    private static final int RUNS = 5;
    private static final double SECONDS = 5;
    private static final int CONNECTIONS = 16;
    private static final int TALLIES = 1000;
    private static final String TENANT = "/tenant";

    private final List<UUID> tallies =
            Stream.generate(UUID::randomUUID).limit(TALLIES).toList();

    Map<String, Object> measure() {
        try (var programs = new Programs("probe", "bare")) {
            var probe = new Service("probe", 8105, "kota-ukur", "ANALYST");
            var head = (Supplier<String>) () -> "Authorization: Bearer " + probe.bearer() + "\r\n";
            var at = Rush.local(programs.port("probe"));
            var bareAt = Rush.local(programs.port("bare"));
            for (var one : List.of(at, bareAt)) fill(one, head.get());
            var result = new LinkedHashMap<String, Object>();
            result.put(
                    "GET",
                    inTurn(
                            new Rush(bareAt, () -> get("", "")),
                            new Rush(bareAt, () -> get(TENANT, "")),
                            new Rush(at, () -> get("", head.get()))));
            result.put(
                    "POST",
                    inTurn(
                            new Rush(bareAt, () -> post("", one(), "")),
                            new Rush(bareAt, () -> post(TENANT, one(), "")),
                            new Rush(at, () -> post("", one(), head.get()))));
            result.put(
                    "note",
                    "requests a second of " + CONNECTIONS + " connections over " + TALLIES + " rows, medians of " + RUNS
                            + " times " + SECONDS
                            + " s each, in turn; inTenant is the bare program with a transaction that begins with a setting; a POST of ours also keeps its answer by key and writes two events, which the relay sends meanwhile");
            return result;
        }
    }

    private void fill(URI at, String head) {
        var next = tallies.iterator();
        new Rush(at, () -> post("", next.next(), head)).run(1, next::hasNext).allWell();
    }

    private HttpConnection.Request get(String kind, String head) {
        return new HttpConnection.Request("GET", kind + "/tallies/" + one(), head, "");
    }

    private static HttpConnection.Request post(String kind, UUID tally, String head) {
        return new HttpConnection.Request(
                "POST",
                kind + "/tallies/" + tally + "/steps",
                head + "Content-Type: application/json\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n",
                "{\"amount\": 1}");
    }

    private UUID one() {
        return tallies.get(ThreadLocalRandom.current().nextInt(TALLIES));
    }

    private static Map<String, Object> inTurn(Rush bare, Rush inTenant, Rush ours) {
        var rushes = List.of(bare, inTenant, ours);
        var outcomes =
                rushes.stream().map(rush -> new ArrayList<Rush.Outcome>()).toList();
        for (int run = -2; run < RUNS; run++) // the first two warm up
        for (int which = 0; which < rushes.size(); which++) {
                var outcome = rushes.get(which).during(CONNECTIONS, SECONDS).allWell();
                if (run >= 0) outcomes.get(which).add(outcome);
            }
        var result = new LinkedHashMap<String, Object>();
        Bench.put(result, "bare", outcomes.get(0));
        Bench.put(result, "inTenant", outcomes.get(1));
        Bench.put(result, "chassis", outcomes.get(2));
        result.put("ratioOfThroughput", perSecond(outcomes.get(2)) / perSecond(outcomes.get(0)));
        result.put("ratioToInTenant", perSecond(outcomes.get(2)) / perSecond(outcomes.get(1)));
        return result;
    }

    private static double perSecond(List<Rush.Outcome> outcomes) {
        return Bench.median(outcomes.stream().map(Rush.Outcome::perSecond).toList());
    }
}
