package id.bangkom.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps a file for each row and size in deploy/bench/results; of a row that runs in slices also one for each of these. */
final class Results {
    private static final int MOST_VIOLATIONS = 20;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Results() {}

    /** @param slice 0 when the row runs in one piece */
    static void keep(Row row, Trial trial, int slice, Outcome outcome, double seconds) throws IOException {
        var all = new LinkedHashMap<String, Object>();
        all.put("row", row.name());
        all.put("promise", row.promise());
        all.put("size", word(trial.size()));
        all.put("seed", trial.seed());
        all.put("sabotage", false);
        all.put("commit", System.getProperty("bangkom.commit", "unknown"));
        all.put("at", Instant.now().toString());
        all.put("processors", Runtime.getRuntime().availableProcessors());
        all.put("seconds", seconds);
        all.put("counts", outcome.counts());
        all.put(
                "violations",
                outcome.violations().stream().limit(MOST_VIOLATIONS).toList());
        all.put("verdict", outcome.verdict());
        write(file(row, trial.size(), slice), all);
    }

    /** Whether a slice of this seed has been run and need not be again. */
    static boolean kept(Row row, Size size, long seed, int slice) throws IOException {
        var file = file(row, size, slice);
        return Files.exists(file)
                && JSON.readTree(file).path("seed").asLong() == Trial.seedOfSlice(seed, slice)
                && JSON.readTree(file).path("verdict").asString("").equals("green");
    }

    /** All slices in one: numbers are added up, but of what says how bad the worst was, the worst is kept. */
    static void sum(Row row, Size size, long seed, int slices) throws IOException {
        ObjectNode sum = null;
        for (int slice = 1; slice <= slices; slice++) {
            if (!Files.exists(file(row, size, slice))) continue;
            var one = (ObjectNode) JSON.readTree(file(row, size, slice));
            if (sum == null) sum = one;
            else add(sum, one);
        }
        if (sum == null) return;
        sum.put("seed", seed);
        sum.put("slices", slices);
        write(file(row, size, 0), sum);
    }

    private static void add(ObjectNode sum, ObjectNode one) {
        sum.put("seconds", sum.path("seconds").asDouble() + one.path("seconds").asDouble());
        sum.withArray("violations").addAll(one.withArray("violations"));
        if (!one.path("verdict").asString("").equals("green")) sum.set("verdict", one.path("verdict"));
        addCounts((ObjectNode) sum.path("counts"), one.path("counts"));
    }

    private static void addCounts(ObjectNode sum, JsonNode one) {
        for (Map.Entry<String, JsonNode> count : one.properties()) {
            var before = sum.path(count.getKey());
            var more = count.getValue();
            if (before.isObject()) addCounts((ObjectNode) before, more);
            else if (more.isIntegralNumber()) sum.put(count.getKey(), before.asLong(0) + more.asLong());
            else if (more.isNumber()) sum.put(count.getKey(), Math.max(before.asDouble(0), more.asDouble()));
            else sum.set(count.getKey(), more);
        }
    }

    private static void write(Path file, Object content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, JSON.writeValueAsString(content) + "\n");
    }

    private static String word(Size size) {
        return size.name().toLowerCase(Locale.ROOT);
    }

    private static Path file(Row row, Size size, int slice) {
        var name = row.name() + "-" + word(size);
        return Ground.ROOT
                .resolve("deploy/bench/results")
                .resolve(slice == 0 ? name + ".json" : "slices/%s-%02d.json".formatted(name, slice));
    }
}
