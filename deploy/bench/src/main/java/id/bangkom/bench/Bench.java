package id.bangkom.bench;

import id.bangkom.e2e.Demo;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Runs the rows named as arguments against the running platform and keeps a file for each: row, commit, machine, samples, median. */
final class Bench {
    static final Path ROOT = Path.of(System.getProperty("bangkom.root", "."));
    static final Path HOME = ROOT.resolve(System.getProperty("bangkom.home", ".bangkom"));
    static final URI GATEWAY = URI.create("http://localhost:" + Integer.getInteger("bangkom.ports.gateway", 8080));

    private static final List<String> ALL =
            List.of("p7", "peer", "p2", "p1", "p3", "p4", "p5", "p6", "p8", "overload", "r16");

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        var rows = arguments.length == 0 ? ALL : List.of(arguments);
        if (rows.equals(ALL) && !Files.exists(HOME.resolve("demo.json")))
            Demo.main(new String[0]); // whose people and classes some rows measure with
        var table = new Table();
        for (var row : rows) {
            try {
                var result = measure(row);
                keep(row, result);
                table.add(row, result);
            } catch (RuntimeException e) { // the other rows are measured nevertheless
                e.printStackTrace();
                table.fail(row, e);
            }
        }
        System.out.print(table);
        if (table.hasFailures()) System.exit(1);
    }

    private static Map<String, Object> measure(String row) throws IOException {
        return switch (row) {
            case "p1" -> new ImportRow().measure();
            case "p2" -> new HeatMapRow().measure();
            case "p3" -> new GatewayRow().measure();
            case "p4" -> new PropagationRow().measure();
            case "p5" -> new BacklogRow().measure();
            case "p6" -> new ServiceRow().measure();
            case "p7" -> new StartRow().measure();
            case "p8" -> new SeatRow().measure();
            case "overload" -> new OverloadRow().measure();
            case "r16" -> new NeighbourRow().measure();
            case "peer" -> new PeerRow().measure();
            default -> throw new IllegalArgumentException("Rows are " + ALL + ", not " + row);
        };
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

    /** As the database's own administrator, of the database of that name. */
    static Connection database(String name) {
        try {
            var password = Files.readString(HOME.resolve("postgres.password")).strip();
            var port = Integer.getInteger("bangkom.ports.postgres", 15432);
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/" + name, "postgres", password);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the first column of the first row. */
    static long number(Connection session, String sql) {
        try (var statement = session.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static void execute(Connection session, String sql) {
        try (var statement = session.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static void putMillis(Map<String, Object> result, String name, List<Double> millis) {
        result.put(name + "P50", at(millis, 50));
        result.put(name + "P99", at(millis, 99));
    }

    /** Medians of several runs. */
    static void put(Map<String, Object> result, String name, List<Rush.Outcome> runs) {
        result.put(
                name + "PerSecond",
                median(runs.stream().map(Rush.Outcome::perSecond).toList()));
        result.put(name + "P50", median(runs.stream().map(one -> one.at(50)).toList()));
        result.put(name + "P99", median(runs.stream().map(one -> one.at(99)).toList()));
    }

    static double at(List<Double> samples, int percent) {
        var sorted = samples.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    static double median(List<Double> samples) {
        var sorted = samples.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
