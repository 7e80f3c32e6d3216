package id.bangkom.bench;

import static id.bangkom.e2e.City.NEEDS;
import static id.bangkom.e2e.City.REGISTRY;

import id.bangkom.e2e.City;
import id.bangkom.e2e.Wait;
import id.bangkom.e2e.Wizard;
import id.bangkom.samples.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * P1: a workbook of 23,000 people through the gateway until all three copies are complete, beside parsing the same file, one COPY of its rows, and as many records
 * over Kafka. Before every run Medan loses its people in all four databases, so that each finds what the first found.
 */
final class ImportRow {
    private static final int PAIRS = 5;
    private static final List<String> COPIES = List.of("needs_analysis", "training", "evaluation");

    private final City city = new City(Bench.GATEWAY, "medan", "bangkom-demo");
    private int people;

    Map<String, Object> measure() throws IOException {
        var ours = new ArrayList<Double>();
        var heatMap = new ArrayList<Double>();
        var floor = new ArrayList<Double>();
        var work = new TreeMap<String, Double>();
        var folder = Bench.HOME.resolve("samples/bench");
        Samples.main(new String[] {"medan", "1", folder.toString()});
        Wizard.take(city, REGISTRY, "units", folder.resolve("units.xlsx"));
        Wizard.take(city, REGISTRY, "positions", folder.resolve("positions.xlsx"));
        for (int pair = -1; pair < PAIRS; pair++) {
            emptied();
            var idle = CpuSeconds.now();
            var began = System.nanoTime();
            imported(folder.resolve("people.xlsx"));
            var copied = Bench.seconds(System.nanoTime() - began);
            var busy = CpuSeconds.now();
            Wait.until("every gap", () -> computing() == 0);
            var shown = Bench.seconds(System.nanoTime() - began);
            var least = ImportFloor.seconds(folder.resolve("people.xlsx"));
            if (pair < 0) continue;
            ours.add(copied);
            heatMap.add(shown);
            floor.add(least);
            busy.addSince(idle, work);
        }
        work.replaceAll((program, seconds) -> seconds / PAIRS);
        var result = new LinkedHashMap<String, Object>();
        result.put("rows", people);
        result.put("seconds", ours);
        result.put("floorSeconds", floor);
        result.put("median", Bench.median(ours));
        result.put("floorMedian", Bench.median(floor));
        result.put("ratio", Bench.median(ours) / Bench.median(floor));
        result.put("untilHeatMapMedian", Bench.median(heatMap));
        result.put("cpuSecondsUntilCopied", work);
        result.put("note", "each run begins without anybody in Medan; the registry runs with -Xmx256m");
        return result;
    }

    /** Nobody in Medan any more, nor anything that names somebody: the demo's plans and batches stay without their people. */
    static void emptied() {
        empty("employee_registry");
        COPIES.forEach(ImportRow::empty);
    }

    private static void empty(String database) {
        try (var session = Bench.database(database);
                var statement = session.createStatement()) {
            statement.execute("set session_replication_role = replica"); // no order among foreign keys
            for (var table : ofPeople(statement)) {
                statement.execute("delete from " + table + " where tenant = 'medan'");
                statement.execute("vacuum analyze " + table);
            }
            if (database.equals("needs_analysis"))
                statement.execute("update heat_map_stamp set stamp = pg_current_xact_id() where tenant = 'medan'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> ofPeople(Statement statement) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = statement.executeQuery("""
                select distinct table_name from information_schema.columns where table_schema = 'public'
                  and (table_name in ('employee', 'gap_cell') or column_name in ('employee', 'employee_id'))""")) {
            while (rows.next()) tables.add(rows.getString(1));
        }
        return tables;
    }

    private void imported(Path workbook) {
        var done = Wizard.take(city, REGISTRY, "people", workbook);
        people = done.path("created").asInt();
        if (people < 20_000) throw new IllegalStateException("Only " + people + " new people in " + workbook);
        for (var copy : COPIES) Wait.until("the copy in " + copy, () -> people(copy) == people);
    }

    /** How many people of Medan a service has. */
    private static int people(String database) {
        try (var session = Bench.database(database);
                var statement = session.createStatement();
                var row = statement.executeQuery("select count(*) from employee where tenant = 'medan'")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int computing() {
        return city.as("analyst")
                .get(NEEDS + "/gaps/heat-map?competency=M.01")
                .path("computing")
                .asInt();
    }
}
