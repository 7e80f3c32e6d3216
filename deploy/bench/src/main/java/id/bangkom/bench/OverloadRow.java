package id.bangkom.bench;

import id.bangkom.bench.HttpConnection.Answer;
import id.bangkom.bench.HttpConnection.Request;
import id.bangkom.e2e.City;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * R16, its other half: for a minute four cities look at screens twice as often as the platform can show them, and who is refused asks again when told to; then
 * nobody does. Calls begin when they are due, however late the answers before them are.
 */
final class OverloadRow {
    private static final double PEAK_SECONDS = 10;
    private static final int PEAK_CONNECTIONS = 16;
    private static final int SECONDS = 60;
    private static final int TIMES_THE_PEAK = 2;
    private static final int SENDERS = 400;
    private static final int TRIES = 3;
    private static final int IN_A_ROW = 20;
    private static final int NORMAL_WITHIN_SECONDS = 60;

    /** One account asks for a whole city; what is under way at once keeps its limits. */
    private static final Map<String, String> ROOM = Map.of("USER_CALLS", "10000000", "TENANT_CALLS", "10000000");

    private final AtomicInteger turn = new AtomicInteger();
    private final List<Request> screens = new ArrayList<>();

    /** A call that is to be made at that time of {@link System#nanoTime}. */
    private record Call(long due, int tries) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    /** @param lateMillis from when it was due to its first byte: what the sender itself was late */
    private record Made(Answer answer, double lateMillis) {}

    Map<String, Object> measure() {
        ROOM.forEach(
                (name, value) -> System.setProperty("bangkom.env.gateway.BANGKOM_GATEWAY_COSTS_READ_" + name, value));
        Programs.restart("gateway");
        try {
            for (var tenant : List.of("medan", "tanjungbalai", "pematangsiantar", "bukitintan")) addScreens(tenant);
            var closed = new Rush(Bench.GATEWAY, this::screen);
            closed.during(PEAK_CONNECTIONS, PEAK_SECONDS).allWell(); // warms up
            var quiet = closed.during(1, PEAK_SECONDS).allWell();
            var begun = CpuSeconds.now();
            var peak = closed.during(PEAK_CONNECTIONS, PEAK_SECONDS).allWell();
            var busy = CpuSeconds.now();
            var made = overload(peak.perSecond() * TIMES_THE_PEAK);
            var over = CpuSeconds.now();
            var result = result(quiet, peak, made, secondsToNormal(2 * quiet.at(99)));
            result.put("processorsAtPeak", used(begun, busy, PEAK_SECONDS));
            result.put("processorsOverloaded", used(busy, over, SECONDS));
            return result;
        } finally {
            ROOM.keySet()
                    .forEach(name -> System.clearProperty("bangkom.env.gateway.BANGKOM_GATEWAY_COSTS_READ_" + name));
            Programs.restart("gateway");
        }
    }

    /** How many processors each program kept busy; the sender is "bench". */
    private static Map<String, Double> used(CpuSeconds from, CpuSeconds to, double seconds) {
        var used = new TreeMap<String, Double>();
        to.addSince(from, used);
        used.replaceAll((program, all) -> all / seconds);
        return used;
    }

    private void addScreens(String tenant) {
        var head = "Cookie: "
                + new City(Bench.GATEWAY, tenant, "bangkom-demo").as("analyst").cookies() + "\r\n";
        screens.add(new Request("GET", City.NEEDS + "/gaps/heat-map", head, ""));
        screens.add(new Request("GET", City.REGISTRY + "/people?limit=50", head, ""));
    }

    /** Of one city after the other. */
    private Request screen() {
        return screens.get(Math.floorMod(turn.getAndIncrement(), screens.size()));
    }

    private List<Made> overload(double perSecond) {
        var calls = new DelayQueue<Call>();
        var begin = System.nanoTime() + 100_000_000;
        var end = begin + SECONDS * 1_000_000_000L;
        for (int i = 0; i < perSecond * SECONDS; i++) calls.add(new Call(begin + (long) (i * 1e9 / perSecond), 1));
        var work = new ArrayList<Callable<List<Made>>>();
        for (int i = 0; i < SENDERS; i++) work.add(() -> send(calls, end));
        var made = new ArrayList<Made>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(work)) made.addAll(done.get());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return made;
    }

    private List<Made> send(DelayQueue<Call> calls, long end) throws IOException, InterruptedException {
        var made = new ArrayList<Made>();
        try (var connection = new HttpConnection(Bench.GATEWAY)) {
            while (true) {
                var call = calls.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (call == null || System.nanoTime() > end) return made; // what is late by then is not made
                var late = (System.nanoTime() - call.due) / 1e6;
                var answer = connection.ask(screen());
                made.add(new Made(answer, late));
                if (refused(answer) && call.tries < TRIES)
                    calls.add(new Call(
                            System.nanoTime() + Math.max(1, answer.retryAfter()) * 1_000_000_000L, call.tries + 1));
            }
        }
    }

    private static boolean refused(Answer answer) {
        if (answer.status() == 200) return false;
        if (answer.status() == 429 || answer.status() == 503) return true;
        throw new IllegalStateException("Overload was answered " + answer.status());
    }

    /** Until so many screens in a row take no longer than that; -1: not within a minute. */
    private double secondsToNormal(double millis) {
        var began = System.nanoTime();
        var first = began;
        try (var connection = new HttpConnection(Bench.GATEWAY)) {
            for (int inARow = 0; inARow < IN_A_ROW; ) {
                if (Bench.seconds(System.nanoTime() - began) > NORMAL_WITHIN_SECONDS) return -1;
                LockSupport.parkNanos(50_000_000);
                if (inARow == 0) first = System.nanoTime();
                var answer = connection.ask(screen());
                inARow = answer.status() == 200 && answer.millis() <= millis ? inARow + 1 : 0;
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Bench.seconds(first - began);
    }

    private static Map<String, Object> result(
            Rush.Outcome quiet, Rush.Outcome peak, List<Made> made, double secondsToNormal) {
        var accepted = made.stream()
                .filter(one -> !refused(one.answer))
                .map(Made::answer)
                .toList();
        var refused = made.stream()
                .filter(one -> refused(one.answer))
                .map(Made::answer)
                .toList();
        var result = new LinkedHashMap<String, Object>();
        result.put("quietP50", quiet.at(50));
        result.put("quietP99", quiet.at(99));
        result.put("peakPerSecond", peak.perSecond());
        result.put("duePerSecond", peak.perSecond() * TIMES_THE_PEAK);
        result.put("sentPerSecond", (double) made.size() / SECONDS);
        result.put("acceptedPerSecond", (double) accepted.size() / SECONDS);
        result.put("ratioOfAcceptedToPeak", accepted.size() / (SECONDS * peak.perSecond()));
        Bench.putMillis(
                result, "accepted", accepted.stream().map(Answer::millis).toList());
        result.put("refused", refused.size());
        var refusals = refused.stream().map(Answer::millis).toList();
        if (!refusals.isEmpty()) {
            Bench.putMillis(result, "refusal", refusals);
            result.put("refusalP90", Bench.at(refusals, 90));
        }
        result.put(
                "refusedWithoutRetryAfter",
                refused.stream().filter(one -> one.retryAfter() < 1).count());
        Bench.putMillis(
                result, "senderLate", made.stream().map(Made::lateMillis).toList());
        result.put("secondsToNormal", secondsToNormal);
        result.put(
                "note",
                "milliseconds; heat maps and lists of 50 people of four cities; peak: %d connections that wait for their answers; then for %d s %d times as many calls, each when it is due and up to %d times as told by Retry-After; normal: %d in a row within twice the quiet p99; client and all programs on the same processors"
                        .formatted(PEAK_CONNECTIONS, SECONDS, TIMES_THE_PEAK, TRIES, IN_A_ROW));
        return result;
    }
}
