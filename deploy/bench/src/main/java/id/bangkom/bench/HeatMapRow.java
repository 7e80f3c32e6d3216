package id.bangkom.bench;

import static id.bangkom.e2e.City.NEEDS;

import id.bangkom.e2e.City;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * P2: the heat map of the largest tenant at the service and through the gateway, beside the same numbers by one statement over the same table, in turn.
 */
final class HeatMapRow {
    private static final int WARM_UP = 100;
    private static final int PAIRS = 400;
    private static final String FLOOR = """
            select opd, competency, sum(people), sum(rated), sum(below), sum(shortfall), sum(expired), sum(unassessed), sum(no_standard)
            from gap_cell where tenant = 'medan' group by opd, competency""";

    Map<String, Object> measure() {
        var analyst = new City(Bench.GATEWAY, "medan", "bangkom-demo").as("analyst");
        var service = new Service("needs-analysis", 8102, "medan", "ANALYST");
        try (var session = Bench.database("needs_analysis")) {
            var atService = new ArrayList<Double>();
            var throughGateway = new ArrayList<Double>();
            var floor = new ArrayList<Double>();
            for (int i = -WARM_UP; i < PAIRS; i++) {
                var began = System.nanoTime();
                service.get("/gaps/heat-map");
                var served = System.nanoTime();
                analyst.get(NEEDS + "/gaps/heat-map");
                var between = System.nanoTime();
                readAll(session);
                var ended = System.nanoTime();
                if (i < 0) continue;
                atService.add((served - began) / 1e6);
                throughGateway.add((between - served) / 1e6);
                floor.add((ended - between) / 1e6);
            }
            var result = new LinkedHashMap<String, Object>();
            result.put("people", count(session));
            put(result, "service", atService);
            put(result, "gateway", throughGateway);
            put(result, "floor", floor);
            result.put("ratioOfMedians", at(atService, 50) / at(floor, 50));
            result.put(
                    "note",
                    "milliseconds; at the service: token, tenant, policies and "
                            + service.get("/gaps/heat-map").length() / 1024
                            + " KB of JSON; through the gateway also session and parsing; the floor is one warm statement on an open session, no JSON");
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(Map<String, Object> result, String name, List<Double> millis) {
        result.put(name + "P50", at(millis, 50));
        result.put(name + "P99", at(millis, 99));
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
