package id.bangkom.bench;

import static id.bangkom.e2e.City.NEEDS;

import id.bangkom.e2e.City;
import id.bangkom.e2e.Visitor;
import id.bangkom.e2e.Wait;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * P2: the heat map of the largest tenant at the service and through the gateway, beside the same numbers by one statement over the same table, in turn; then
 * what the first read after a change costs, and how soon a new assessment shows.
 */
final class HeatMapRow {
    private static final int WARM_UP = 100;
    private static final int PAIRS = 400;
    private static final int CHANGES = 50;
    private static final int ASSESSMENTS = 20;
    private static final String MAP = "/gaps/heat-map";
    private static final String FLOOR = """
            select opd, competency, sum(people), sum(rated), sum(below), sum(shortfall), sum(expired), sum(unassessed), sum(no_standard)
            from gap_cell where tenant = 'medan' group by opd, competency""";

    private final Visitor analyst = new City(Bench.GATEWAY, "medan", "bangkom-demo").as("analyst");
    private final Service service = new Service("needs-analysis", 8102, "medan", "ANALYST");
    private final JsonMapper json = new JsonMapper();

    /** Whose first assessment in that competency shows in which cell. */
    private record Unassessed(String employee, String competency, String opd) {}

    Map<String, Object> measure() {
        try (var session = Bench.database("needs_analysis")) {
            var result = new LinkedHashMap<String, Object>();
            result.put("people", count(session));
            measureWarm(session, result);
            Bench.putMillis(result, "afterAChange", cold(session));
            Bench.putMillis(result, "assessmentShown", shown(session));
            result.put(
                    "note",
                    "milliseconds; service: token, tenant, policies and "
                            + service.get(MAP).length() / 1024
                            + " KB of JSON; gateway: also session and parsing; floor: one warm statement on an open session, no JSON; afterAChange: at the"
                            + " service, the first read after the stamp was renewed; assessmentShown: from sending it to the gateway until the service's map has it");
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void measureWarm(Connection session, Map<String, Object> result) throws SQLException {
        var atService = new ArrayList<Double>();
        var throughGateway = new ArrayList<Double>();
        var floor = new ArrayList<Double>();
        for (int i = -WARM_UP; i < PAIRS; i++) {
            var began = System.nanoTime();
            service.get(MAP);
            var served = System.nanoTime();
            analyst.get(NEEDS + MAP);
            var between = System.nanoTime();
            readAll(session);
            var ended = System.nanoTime();
            if (i < 0) continue;
            atService.add((served - began) / 1e6);
            throughGateway.add((between - served) / 1e6);
            floor.add((ended - between) / 1e6);
        }
        Bench.putMillis(result, "service", atService);
        Bench.putMillis(result, "gateway", throughGateway);
        Bench.putMillis(result, "floor", floor);
        result.put("ratioOfMedians", Bench.at(atService, 50) / Bench.at(floor, 50));
    }

    private List<Double> cold(Connection session) throws SQLException {
        var millis = new ArrayList<Double>();
        try (var change = session.createStatement()) {
            for (int i = 0; i < CHANGES; i++) {
                change.execute("update heat_map_stamp set stamp = pg_current_xact_id() where tenant = 'medan'");
                var began = System.nanoTime();
                service.get(MAP);
                millis.add((System.nanoTime() - began) / 1e6);
            }
        }
        return millis;
    }

    private List<Double> shown(Connection session) throws SQLException {
        var millis = new ArrayList<Double>();
        var today = json.readTree(service.get(MAP)).path("asOf").asString();
        for (var one : unassessed(session)) {
            var cell = MAP + "?opd=" + one.opd + "&competency=" + one.competency;
            var before = rated(cell);
            var began = System.nanoTime();
            analyst.post(
                    NEEDS + "/assessments",
                    Map.of(
                            "employee",
                            one.employee,
                            "competency",
                            one.competency,
                            "source",
                            "ASSESSOR",
                            "level",
                            1,
                            "assessedOn",
                            today));
            while (rated(cell) == before) Wait.pause(5);
            millis.add((System.nanoTime() - began) / 1e6);
        }
        return millis;
    }

    private int rated(String cell) {
        return json.readTree(service.get(cell))
                .path("rows")
                .path(0)
                .path("cells")
                .path(0)
                .path("rated")
                .asInt();
    }

    private static List<Unassessed> unassessed(Connection session) throws SQLException {
        var people = new ArrayList<Unassessed>();
        try (var statement = session.createStatement();
                var rows = statement.executeQuery(
                        "select distinct on (employee) employee, competency, opd from gap where tenant = 'medan' and status = 'NOT_ASSESSED' limit "
                                + ASSESSMENTS)) {
            while (rows.next()) people.add(new Unassessed(rows.getString(1), rows.getString(2), rows.getString(3)));
        }
        return people;
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
}
