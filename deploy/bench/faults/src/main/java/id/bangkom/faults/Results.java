package id.bangkom.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a file for each row and size in deploy/bench/results. */
final class Results {
    private static final int MOST_VIOLATIONS = 20;

    private Results() {}

    static void keep(Row row, Trial trial, Outcome outcome, double seconds) throws IOException {
        var all = new LinkedHashMap<String, Object>();
        var size = trial.size().name().toLowerCase(Locale.ROOT);
        all.put("row", row.name());
        all.put("promise", row.promise());
        all.put("size", size);
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
        var json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(all);
        Files.writeString(file(row.name() + "-" + size), json + "\n");
    }

    private static Path file(String name) {
        return Path.of(System.getProperty("bangkom.root", "."), "deploy/bench/results", name + ".json");
    }
}
