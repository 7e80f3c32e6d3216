package id.bangkom.e2e;

import static id.bangkom.e2e.City.NEEDS;
import static id.bangkom.e2e.City.REGISTRY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The first part of the story: workbooks go in, the gaps come out. */
final class Importing {
    private final City city;
    private final Path workbooks;
    private final Figures figures;

    Importing(City city, Path workbooks, Figures figures) {
        this.city = city;
        this.workbooks = workbooks;
        this.figures = figures;
    }

    void run() {
        figures.timed("structure", () -> {
            take(REGISTRY, "units", "units.xlsx");
            take(REGISTRY, "positions", "positions.xlsx");
        });
        figures.timed("people", () -> {
            var people = take(REGISTRY, "people", "people.xlsx");
            figures.imported = people.path("created").asInt()
                    + people.path("changed").asInt()
                    + people.path("unchanged").asInt();
            figures.refused = people.path("refused").asInt();
            Wait.until("the copy of needs analysis", () -> peopleInHeatMap() == activePeople());
        });
        figures.timed("assessments", () -> {
            for (var file : assessments()) take(NEEDS, "assessments", file);
            figures.gapsFound = below(city);
        });
    }

    private JsonNode take(String service, String kind, String file) {
        return Wizard.take(city, service, kind, workbooks.resolve(file));
    }

    private List<String> assessments() {
        return java.util.stream.IntStream.rangeClosed(1, 99)
                .mapToObj(n -> n == 1 ? "assessments.xlsx" : "assessments-" + n + ".xlsx")
                .takeWhile(name -> Files.exists(workbooks.resolve(name)))
                .toList();
    }

    private int peopleInHeatMap() {
        int people = 0;
        for (var row : city.as("analyst").get(NEEDS + "/gaps/heat-map").path("rows"))
            people += row.path("people").asInt();
        return people;
    }

    private int activePeople() {
        int people = 0;
        for (var unit : city.as("analyst").get(REGISTRY + "/units"))
            if (unit.path("parent").isMissingNode() || unit.path("parent").isNull())
                people += unit.path("headcount").asInt();
        return people;
    }

    /** Gaps of the whole city: people below the standard, over all cells, once nothing is being computed. */
    static int below(City city) {
        Wait.until("the heat map", () -> heatMap(city).path("computing").asInt() == 0);
        int below = 0;
        for (var row : heatMap(city).path("rows"))
            for (var cell : row.path("cells")) below += cell.path("below").asInt();
        return below;
    }

    private static JsonNode heatMap(City city) {
        return city.as("analyst").get(NEEDS + "/gaps/heat-map");
    }
}
