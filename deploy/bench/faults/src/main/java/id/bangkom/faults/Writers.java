package id.bangkom.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Many who step tallies at several instances of the probe, or through the gateway; each step is repeated with its own key until it is acknowledged. */
final class Writers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10); // for one answer
    private static final Duration GIVEN_UP = Duration.ofMinutes(3);
    private static final int HOT_SUBJECTS = 20; // every fourth step is for one of these
    private static final int PERMANENT = 300;
    private static final List<Integer> PASSING = List.of(409, 429); // and whatever is the server's fault

    final Ledger ledger = new Ledger();
    private final Trial trial;
    private final List<String> instances;
    private final Client client;
    private final Map<String, Browser> browsers = new HashMap<>(); // by tenant
    private final List<Subject> subjects;
    private final int longestPause;
    private final Semaphore allowed = new Semaphore(0);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> writers = new ArrayList<>();
    private final Map<String, AtomicLong> repeated = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong(System.nanoTime());
    private final AtomicLong longestGap = new AtomicLong();
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private volatile boolean open = true;

    private record Subject(String tenant, UUID id) {}

    /** @param longestPause for how many milliseconds at most every other step holds its transaction open */
    Writers(Trial trial, int number, int subjects, int longestPause, List<String> instances) {
        this.trial = trial;
        this.longestPause = longestPause;
        this.instances = instances;
        this.client = new Client(trial.ground(), PATIENCE);
        this.subjects = IntStream.range(0, subjects)
                .mapToObj(subject -> new Subject(trial.tenant(), trial.id()))
                .toList();
        if (instances.contains(Browser.GATEWAY))
            for (var tenant : trial.tenants()) browsers.put(tenant, Browser.signIn(client, trial.ground(), tenant));
        for (int writer = 0; writer < number; writer++) {
            var random = new Random(trial.seed() * number + writer);
            writers.add(threads.submit(() -> write(random)));
        }
    }

    /** Lets them write so many steps more. */
    void allow(int steps) {
        allowed.release(steps);
    }

    /** Waits for as long as steps are still acknowledged. */
    boolean reach(long acknowledged) {
        return Await.grown(GIVEN_UP, acknowledged, ledger::steps);
    }

    private Void write(Random random) throws InterruptedException {
        while (true) {
            allowed.acquire();
            if (!open) return null;
            step(random, instances.get(random.nextInt(instances.size())), instances);
        }
    }

    /** One step at this instance alone, which is not tried elsewhere. */
    void step(Random random, String instance) throws InterruptedException {
        step(random, instance, List.of(instance));
    }

    private void step(Random random, String first, List<String> others) throws InterruptedException {
        var subject = subjects.get(
                random.nextInt(random.nextInt(4) == 0 ? Math.min(HOT_SUBJECTS, subjects.size()) : subjects.size()));
        var key = new UUID(random.nextLong(), random.nextLong()).toString();
        int pause = longestPause == 0 || random.nextBoolean() ? 0 : random.nextInt(longestPause);
        var body = "{\"amount\": %d, \"pauseMillis\": %d}".formatted(1 + random.nextInt(9), pause);
        var deadline = System.nanoTime() + GIVEN_UP.toNanos();
        for (var at = first; System.nanoTime() < deadline; at = others.get(random.nextInt(others.size()))) {
            try {
                var began = System.nanoTime();
                var answer = post(at, subject, key, body);
                nanos.add(System.nanoTime() - began);
                if (answer.status() < PERMANENT) {
                    ledger.acknowledge(
                            subject.tenant,
                            subject.id,
                            answer.body().path("version").asLong());
                    acknowledged();
                    return;
                }
                if (answer.status() < 500 && !PASSING.contains(answer.status()))
                    throw new IllegalStateException("A step was refused with " + answer);
                repeat(answer.status() + (answer.type().equals(Client.PROBLEM) ? "" : " that is no problem"));
            } catch (IOException e) {
                repeat("nothing");
            }
            Await.pause(50);
        }
        throw new IllegalStateException("A step was not acknowledged within " + GIVEN_UP.toSeconds() + " s");
    }

    private Client.Answer post(String at, Subject subject, String key, String body)
            throws IOException, InterruptedException {
        var path = "/tallies/" + subject.id + "/steps";
        return at.equals(Browser.GATEWAY)
                ? Objects.requireNonNull(browsers.get(subject.tenant)).post(Browser.PROBE + path, key, body)
                : client.post(at, trial.ground().tokens.of(subject.tenant), path, key, body);
    }

    /** The slowest in a hundred of the answers since this was last asked, in milliseconds. */
    double p99() {
        var sorted = new ArrayList<Long>();
        for (Long one = nanos.poll(); one != null; one = nanos.poll()) sorted.add(one);
        sorted.sort(null);
        return sorted.isEmpty() ? 0 : Math.round(sorted.get(sorted.size() * 99 / 100) / 1e5) / 10.0;
    }

    /** What was answered to steps that had to be repeated, and how often. */
    Map<String, Long> refusals() {
        var refusals = new TreeMap<String, Long>();
        repeated.forEach((answer, number) -> refusals.put(answer, number.get()));
        return refusals;
    }

    long repeats() {
        return repeated.values().stream().mapToLong(AtomicLong::get).sum();
    }

    private void repeat(String answer) {
        repeated.computeIfAbsent(answer, unknown -> new AtomicLong()).incrementAndGet();
    }

    private void acknowledged() {
        var now = System.nanoTime();
        longestGap.accumulateAndGet(now - last.getAndSet(now), Math::max);
    }

    /** Ends them, tells what they have met, and fails if one of them has. */
    void finish(Outcome outcome) throws InterruptedException {
        open = false;
        allowed.release(writers.size());
        for (var writer : writers) {
            try {
                writer.get();
            } catch (ExecutionException e) {
                outcome.violation(String.valueOf(e.getCause()));
            }
        }
        outcome.count("repeated, having been answered", refusals());
        outcome.count("longest time without an acknowledgement, seconds", Math.round(longestGap.get() / 1e8) / 10.0);
    }

    @Override
    public void close() {
        open = false;
        threads.shutdownNow();
        client.close();
    }
}
