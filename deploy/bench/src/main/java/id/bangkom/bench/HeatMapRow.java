package id.bangkom.bench;

import static id.bangkom.e2e.City.NEEDS;

import id.bangkom.e2e.City;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** P2: the heat map of the largest tenant through the gateway, beside the same numbers by one statement over the same table, pair by pair. */
final class HeatMapRow {
    private static final int WARM_UP = 100;
    private static final int PAIRS = 400;
    private static final String FLOOR = """
            select opd, competency, sum(people), sum(rated), sum(below), sum(shortfall), sum(expired), sum(unassessed), sum(no_standard)
            from gap_cell where tenant = 'medan' group by opd, competency""";

    Map<String, Object> measure() throws IOException {
        var analyst = new City(Bench.GATEWAY, "medan", "bangkom-demo").as("analyst");
        var password = Files.readString(Bench.ROOT.resolve(".bangkom/postgres.password"))
                .strip();
        var url = "jdbc:postgresql://127.0.0.1:" + Integer.getInteger("bangkom.ports.postgres", 15432)
                + "/needs_analysis";
        try (var session = DriverManager.getConnection(url, "postgres", password)) {
            var ours = new ArrayList<Double>();
            var floor = new ArrayList<Double>();
            for (int i = -WARM_UP; i < PAIRS; i++) {
                var began = System.nanoTime();
                analyst.get(NEEDS + "/gaps/heat-map");
                var between = System.nanoTime();
                readAll(session);
                var ended = System.nanoTime();
                if (i < 0) continue;
                ours.add((between - began) / 1e6);
                floor.add((ended - between) / 1e6);
            }
            var result = new LinkedHashMap<String, Object>();
            result.put("people", count(session));
            result.put("throughGatewayP50Millis", at(ours, 50));
            result.put("throughGatewayP99Millis", at(ours, 99));
            result.put("floorP50Millis", at(floor, 50));
            result.put("floorP99Millis", at(floor, 99));
            result.put("ratioOfMedians", at(ours, 50) / at(floor, 50));
            result.put(
                    "note",
                    "ours includes gateway, sign-in, JSON and its parsing; the floor is one warm statement on an open session");
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void readAll(Connection session) throws SQLException {
        try (var statement = session.createStatement();
                var rows = statement.executeQuery(FLOOR)) {
            while (rows.next()) for (int column = 1; column <= 9; column++) rows.getObject(column);
        }
    }

    private static long count(Connection session) throws SQLException {
        try (var statement = session.createStatement();
                var rows = statement.executeQuery("select count(distinct employee) from gap where tenant = 'medan'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static double at(List<Double> samples, int percent) {
        var sorted = samples.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
