package id.bangkom.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Runs the rows named as arguments against the running platform and keeps a file for each: row, commit, machine, samples, median. */
final class Bench {
    static final Path ROOT = Path.of(System.getProperty("bangkom.root", "."));
    static final URI GATEWAY = URI.create("http://localhost:" + Integer.getInteger("bangkom.ports.gateway", 8080));

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        for (var row : arguments.length == 0 ? List.of("peer", "p2", "p1") : List.of(arguments)) {
            var result = switch (row) {
                case "p1" -> new ImportRow().measure();
                case "p2" -> new HeatMapRow().measure();
                case "peer" -> new PeerRow().measure();
                default -> throw new IllegalArgumentException("Rows are p1, p2 and peer, not " + row);
            };
            keep(row, result);
        }
    }

    private static void keep(String row, Map<String, Object> result) throws IOException {
        var all = new LinkedHashMap<String, Object>();
        all.put("row", row);
        all.put("commit", System.getProperty("bangkom.commit", "unknown"));
        all.put("at", Instant.now().toString());
        all.put("processors", Runtime.getRuntime().availableProcessors());
        all.put("loadBefore", Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
        all.putAll(result);
        var json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(all);
        System.out.println(json);
        Files.writeString(ROOT.resolve("deploy/bench/results/" + row + ".json"), json + "\n");
    }

    static double median(List<Double> samples) {
        var sorted = samples.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
