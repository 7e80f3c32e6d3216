package id.bangkom.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** P7: from nothing running to the first page, everything built, beside the five programs one after the other by plain {@code java -jar}. */
final class StartRow {
    private static final int RUNS = 5;
    private static final Map<String, String> PROGRAMS = Map.of(
            "employee-registry", "employee-registry-service",
            "needs-analysis", "needs-analysis-service",
            "training", "training-service",
            "evaluation", "evaluation-service",
            "gateway", "gateway");

    private final HttpClient http = HttpClient.newHttpClient();

    Map<String, Object> measure() throws IOException {
        var plain = new LinkedHashMap<String, Double>();
        for (var program : PROGRAMS.keySet()) plain.put(program, plainStart(program));
        bangkom("start");
        var ours = new ArrayList<Double>();
        for (int run = 0; run < RUNS; run++) {
            bangkom("stop");
            var began = System.nanoTime();
            bangkom("start");
            await(URI.create(Bench.GATEWAY + "/"));
            ours.add(Bench.seconds(System.nanoTime() - began));
        }
        var sum = plain.values().stream().mapToDouble(it -> it).sum();
        var result = new LinkedHashMap<String, Object>();
        result.put("seconds", ours);
        result.put("median", Bench.median(ours));
        result.put("plainSeconds", plain);
        result.put("plainSum", sum);
        result.put("ratio", Bench.median(ours) / sum);
        result.put("residentMegabytes", residentMegabytes());
        result.put(
                "note",
                "ours with PostgreSQL, Kafka and sign-in server, which run already beside the plain starts; resident: all eight, just started");
        return result;
    }

    /** Ends the running program, starts its jar with the same environment, waits until it is well, and ends that too. */
    private double plainStart(String program) throws IOException {
        var running = ProcessHandle.of(pid(program)).orElseThrow();
        var environment = environment(running.pid());
        end(running);
        var jar = Bench.ROOT.resolve(PROGRAMS.get(program) + "/target/" + PROGRAMS.get(program) + ".jar");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File("/dev/null"));
        builder.environment().putAll(environment);
        var began = System.nanoTime();
        var process = builder.start();
        try {
            await(URI.create("http://127.0.0.1:" + environment.get("MANAGEMENT_SERVER_PORT") + "/actuator/health"));
            return Bench.seconds(System.nanoTime() - began);
        } finally {
            end(process.toHandle());
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        process.onExit().join();
    }

    private static long pid(String program) throws IOException {
        return Long.parseLong(
                Files.readString(Bench.HOME.resolve("run/" + program)).split(" ", 2)[0]);
    }

    private static Map<String, String> environment(long pid) throws IOException {
        return Arrays.stream(
                        Files.readString(Path.of("/proc/" + pid + "/environ")).split("\0"))
                .map(line -> line.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> second));
    }

    private void await(URI page) {
        var request = HttpRequest.newBuilder(page).build();
        for (int tries = 0; tries < 6000; tries++) {
            try {
                if (http.send(request, BodyHandlers.discarding()).statusCode() < 400) return;
            } catch (IOException notYet) {
                // asked again below
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            pause();
        }
        throw new IllegalStateException(page + " does not answer");
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the command printed. */
    private static String bangkom(String command) throws IOException {
        var words = new ArrayList<>(List.of(Bench.ROOT.resolve("bangkom").toString(), command));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("bangkom.ports.") || name.equals("bangkom.home"))
                .forEach(name -> words.add("-D" + name + "=" + System.getProperty(name)));
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) throw new IllegalStateException(printed);
        return printed;
    }

    /** The sum at the end of the list of parts. */
    private static int residentMegabytes() throws IOException {
        var sum = Pattern.compile("\\ball +(\\d+) MB").matcher(bangkom("status"));
        if (!sum.find()) throw new IllegalStateException("bangkom status tells no sum");
        return Integer.parseInt(sum.group(1));
    }
}
