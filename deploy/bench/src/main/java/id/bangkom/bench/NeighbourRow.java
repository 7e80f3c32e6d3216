package id.bangkom.bench;

import id.bangkom.chassis.tenancy.Background;
import id.bangkom.e2e.City;
import id.bangkom.e2e.Wait;
import id.bangkom.e2e.Wizard;
import id.bangkom.samples.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * R16 in small: what a screen of one city takes while nothing else happens, while another city asks ten times as often as it may, and while that city imports its
 * people; beside them what it takes while a thread of the lowest priority only counts, which keeps one processor busy without any of ours.
 * All in turn, so that a slower machine is slower for all.
 */
final class NeighbourRow {
    private static final int RUNS = 3;
    private static final int SECONDS = 15;
    private static final int SCREENS_A_SECOND = 20;
    /** A smaller share than usual, so that the sender of ten times as much does not need the whole machine. */
    private static final int ALLOWED_A_SECOND = 40;

    private static final int ASKED_A_SECOND = 10 * ALLOWED_A_SECOND;
    private static final int CONNECTIONS = 8;
    /** The console of whoever imports asks four services for their jobs every two seconds. */
    private static final long LOOK_MILLIS = 500;

    private static final Map<String, String> SHARE = Map.of(
            "USER_CALLS",
            Integer.toString(ALLOWED_A_SECOND),
            "USER_PER",
            "1s",
            "TENANT_CALLS",
            Integer.toString(ALLOWED_A_SECOND),
            "TENANT_PER",
            "1s");
    private static final List<String> SCREENS =
            List.of(City.NEEDS + "/gaps/heat-map", City.REGISTRY + "/people?limit=50");

    private final HttpClient http = client(HttpClient.newBuilder());
    private final List<Double> quiet = new ArrayList<>();
    private final List<Double> counting = new ArrayList<>();
    private final List<Double> flooded = new ArrayList<>();
    private final List<Double> importing = new ArrayList<>();
    private final List<Double> refusals = new ArrayList<>();
    private final List<Double> imports = new ArrayList<>();
    private long admitted;

    Map<String, Object> measure() throws IOException {
        SHARE.forEach(
                (name, value) -> System.setProperty("bangkom.env.gateway.BANGKOM_GATEWAY_COSTS_READ_" + name, value));
        Programs.restart("gateway");
        try {
            var loud = new City(Bench.GATEWAY, "medan", "bangkom-demo");
            var neighbour = new City(Bench.GATEWAY, "tanjungbalai", "bangkom-demo");
            for (int run = -1; run < RUNS; run++) { // the first warms up
                var seen = run < 0 ? new ArrayList<Double>() : quiet;
                seen.addAll(screens(neighbour, () -> pause(2 * SECONDS)));
                var counted = screens(neighbour, () -> aside(NeighbourRow::count));
                if (run >= 0) counting.addAll(counted);
                var beside = screens(neighbour, () -> aside(() -> flood(loud)));
                if (run >= 0) flooded.addAll(beside);
                ImportRow.emptied();
                var workbook = people(loud);
                var during = screens(neighbour, () -> imported(loud, workbook));
                if (run >= 0) importing.addAll(during);
            }
        } finally {
            SHARE.keySet()
                    .forEach(name -> System.clearProperty("bangkom.env.gateway.BANGKOM_GATEWAY_COSTS_READ_" + name));
            Programs.restart("gateway");
        }
        return result();
    }

    private Map<String, Object> result() {
        var result = new LinkedHashMap<String, Object>();
        Bench.putMillis(result, "quiet", quiet);
        Bench.putMillis(result, "besideOneWhoCounts", counting);
        Bench.putMillis(result, "besideTenTimesTheQuota", flooded);
        Bench.putMillis(result, "besideAnImport", importing);
        result.put("ratioOfP99BesideOneWhoCounts", Bench.at(counting, 99) / Bench.at(quiet, 99));
        result.put("ratioOfP99BesideTenTimesTheQuota", Bench.at(flooded, 99) / Bench.at(quiet, 99));
        result.put("ratioOfP99BesideAnImport", Bench.at(importing, 99) / Bench.at(quiet, 99));
        Bench.putMillis(result, "refusal", refusals);
        result.put("refused", refusals.size());
        result.put("admitted", admitted);
        result.put("secondsOfImportToLastGap", Bench.median(imports));
        result.put(
                "note",
                "milliseconds of %d screens a second (heat map, list of people) of Tanjungbalai, from when each was due; meanwhile Medan asks %d times a second, of %d allowed, or imports 23,000 people, of whom it had none, to their last gap, and looks twice a second; client and all programs on the same processors, but who asks too often, or counts, at the lowest priority"
                        .formatted(SCREENS_A_SECOND, ASKED_A_SECOND, ALLOWED_A_SECOND));
        return result;
    }

    /** The screens' times for as long as the other work takes. */
    private List<Double> screens(City neighbour, Runnable meanwhile) {
        var cookies = neighbour.as("analyst").cookies();
        var samples = new ArrayList<Double>();
        try (var other = Executors.newSingleThreadExecutor()) {
            var busy = other.submit(meanwhile);
            var due = System.nanoTime();
            for (int i = 0; !busy.isDone(); i++) {
                LockSupport.parkNanos(due - System.nanoTime());
                var status = ask(http, SCREENS.get(i % SCREENS.size()), cookies);
                if (status != 200) throw new IllegalStateException("The neighbour's screen was answered " + status);
                samples.add((System.nanoTime() - due) / 1e6);
                due += 1_000_000_000L / SCREENS_A_SECOND;
            }
            busy.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return samples;
    }

    private static void count() {
        var end = System.nanoTime() + SECONDS * 1_000_000_000L;
        while (System.nanoTime() < end) Thread.onSpinWait();
    }

    private static HttpClient client(HttpClient.Builder builder) {
        return builder.version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** With the priority of background work: whoever asks too often has a machine of his own. What the gateway does about it counts in full. */
    private static void aside(Runnable work) {
        try (var thread = Executors.newSingleThreadExecutor(Background.threads("aside"))) {
            thread.submit(work).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void flood(City loud) {
        var cookies = loud.as("analyst").cookies();
        var end = System.nanoTime() + SECONDS * 1_000_000_000L;
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS, Background.threads("flood"));
                var own = Executors.newFixedThreadPool(CONNECTIONS, Background.threads("flood-client"));
                var sender = client(HttpClient.newBuilder().executor(own))) {
            var work = new ArrayList<Callable<List<Double>>>();
            for (int i = 0; i < CONNECTIONS; i++) work.add(() -> askSteadily(sender, cookies, end));
            for (var done : threads.invokeAll(work)) refusals.addAll(done.get());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How long each refusal took. */
    private List<Double> askSteadily(HttpClient sender, String cookies, long end) {
        var refused = new ArrayList<Double>();
        var due = System.nanoTime();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(due - System.nanoTime());
            var began = System.nanoTime();
            var status = ask(sender, City.REGISTRY + "/people?limit=1", cookies);
            if (status == 429 || status == 503) refused.add((System.nanoTime() - began) / 1e6);
            else if (status == 200) admit();
            else throw new IllegalStateException("Too much was answered " + status);
            due += 1_000_000_000L * CONNECTIONS / ASKED_A_SECOND;
        }
        return refused;
    }

    private synchronized void admit() {
        admitted++;
    }

    private static int ask(HttpClient http, String path, String cookies) {
        try {
            var request = HttpRequest.newBuilder(URI.create(Bench.GATEWAY + path))
                    .header("Cookie", cookies)
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Other people each time, also when the row is run again, so that each import has as much to do. */
    private static Path people(City city) throws IOException {
        var folder = Bench.HOME.resolve("samples/neighbour");
        Samples.main(new String[] {
            city.tenant(), Long.toString(Instant.now().getEpochSecond() % 1_000_000_000), folder.toString()
        });
        Wizard.take(city, City.REGISTRY, "units", folder.resolve("units.xlsx"));
        Wizard.take(city, City.REGISTRY, "positions", folder.resolve("positions.xlsx"));
        return folder.resolve("people.xlsx");
    }

    /** Until the last gap that follows from it has been computed. */
    private void imported(City city, Path workbook) {
        var began = System.nanoTime();
        Wizard.take(city, City.REGISTRY, "people", workbook, LOOK_MILLIS);
        try (var registry = Bench.database("employee_registry");
                var needs = Bench.database("needs_analysis")) {
            Wait.until("nothing of the import is left to do", () -> {
                if (Bench.number(registry, "select count(*) from outbox") > 0) return false;
                pause(1);
                return Bench.number(needs, "select count(*) from stale_person") == 0;
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        imports.add(Bench.seconds(System.nanoTime() - began));
    }

    private static void pause(int seconds) {
        LockSupport.parkNanos(seconds * 1_000_000_000L);
    }
}
