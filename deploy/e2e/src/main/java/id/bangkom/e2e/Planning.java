package id.bangkom.e2e;

import static id.bangkom.e2e.City.NEEDS;
import static id.bangkom.e2e.City.TRAINING;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The second part: needs are raised, the plan of a year is made under a ceiling and approved by four persons. */
final class Planning {
    private static final List<String> FORMS =
            List.of("WORKSHOP", "TECHNICAL", "MANAGERIAL", "SEMINAR", "SOCIO_CULTURAL");

    private final City city;
    private final int year;
    private final int lines;
    private final int peopleOfLine;
    private final long ceiling;
    private final Figures figures;

    /** @param lines of the plan, one for each of the competencies with the most gaps */
    Planning(City city, int year, int lines, int peopleOfLine, long ceiling, Figures figures) {
        this.city = city;
        this.year = year;
        this.lines = lines;
        this.peopleOfLine = peopleOfLine;
        this.ceiling = ceiling;
        this.figures = figures;
    }

    String run() {
        var competencies = figures.timed("needs", this::raiseNeeds);
        return figures.timed("plan", () -> approve(competencies));
    }

    /** Every cell with somebody below the standard; the competencies with the most gaps come first. */
    private List<String> raiseNeeds() {
        var analyst = city.as("analyst");
        var cells = new ArrayList<Map<String, Object>>();
        var below = new LinkedHashMap<String, Integer>();
        for (var row : analyst.get(NEEDS + "/gaps/heat-map").path("rows"))
            for (var cell : row.path("cells")) {
                if (cell.path("below").asInt() == 0) continue;
                var competency = cell.path("competency").asString();
                cells.add(Map.of("opd", row.path("opd").asString(), "competency", competency));
                below.merge(competency, cell.path("below").asInt(), Integer::sum);
            }
        for (int from = 0; from < cells.size(); from += 500)
            analyst.post(
                    NEEDS + "/needs",
                    Map.of(
                            "year",
                            year,
                            "organization",
                            "RENSTRA",
                            "cells",
                            cells.subList(from, Math.min(cells.size(), from + 500))));
        return below.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(lines)
                .toList();
    }

    private String approve(List<String> competencies) {
        var analyst = city.as("analyst");
        var line = analyst.post(
                        TRAINING + "/budget-lines",
                        Map.of(
                                "year",
                                year,
                                "code",
                                "5.04.02.2.01",
                                "name",
                                "Pengembangan kompetensi manajerial dan fungsional",
                                "ceiling",
                                ceiling))
                .path("id")
                .asString();
        Wait.until(
                "the ceiling's copy",
                () -> analyst.get(NEEDS + "/budget-lines?year=" + year).size() > 0);
        var plan =
                analyst.post(NEEDS + "/plans", Map.of("year", year)).path("id").asString();
        for (int i = 0; i < competencies.size(); i++)
            analyst.post(NEEDS + "/plans/" + plan + "/items", item(competencies.get(i), i, line));
        step("analyst", plan, "proposal");
        step("admin", plan, "verification");
        step("compiler", plan, "submission");
        step("stipulator", plan, "stipulation");
        var detail = analyst.get(NEEDS + "/plans/" + plan);
        for (var item : detail.path("items"))
            figures.planCost += item.path("cost").asLong();
        figures.ceiling = detail.path("budget").path(0).path("ceiling").asLong();
        return plan;
    }

    private Map<String, Object> item(String competency, int number, String line) {
        var contents = new LinkedHashMap<String, Object>();
        contents.put("title", "Pengembangan " + competency);
        contents.put("targetLevel", 4);
        contents.put("form", FORMS.get(number % FORMS.size()));
        contents.put("provider", number % 3 == 2 ? "Universitas mitra" : "BKPSDM");
        contents.put("month", 2);
        contents.put("curriculum", "Kurikulum LAN " + competency);
        contents.put("budgetLine", line);
        contents.put("hours", 20);
        contents.put("costPerPerson", 568_000);
        return Map.of("competency", competency, "people", peopleOfLine, "contents", contents);
    }

    private JsonNode step(String role, String plan, String step) {
        return city.as(role).post(NEEDS + "/plans/" + plan + "/" + step, Map.of());
    }
}
