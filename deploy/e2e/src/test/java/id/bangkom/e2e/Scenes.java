package id.bangkom.e2e;

import static id.bangkom.e2e.City.EVALUATION;
import static id.bangkom.e2e.City.NEEDS;
import static id.bangkom.e2e.City.REGISTRY;
import static id.bangkom.e2e.City.TRAINING;

import id.bangkom.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** What stories find on the stage beside the demo: plans still being written, a batch still open, workbooks not yet applied. */
final class Scenes {
    private final City city;
    private final Path folder;

    Scenes(RunningPlatform platform, String tenant) {
        city = platform.city(tenant);
        folder = Path.of("target", "scenes");
    }

    /** A draft with one line, in a year that has no plan yet, so that no printed figure changes. */
    Draft draft(String title) {
        var analyst = city.as("analyst");
        int year = IntStream.iterate(2030, next -> next + 1)
                .filter(next -> planOf(next).isEmpty())
                .findFirst()
                .orElseThrow();
        var cell = cellWithGaps();
        analyst.post(NEEDS + "/needs", Map.of("year", year, "organization", "RENSTRA", "cells", List.of(cell)));
        var line = analyst.post(
                        TRAINING + "/budget-lines",
                        Map.of(
                                "year",
                                year,
                                "code",
                                "5.04.02." + year,
                                "name",
                                "Pengembangan kompetensi",
                                "ceiling",
                                50_000_000))
                .path("id")
                .asString();
        Wait.until(
                "the ceiling's copy",
                () -> analyst.get(NEEDS + "/budget-lines?year=" + year).size() > 0);
        var plan =
                analyst.post(NEEDS + "/plans", Map.of("year", year)).path("id").asString();
        analyst.post(
                NEEDS + "/plans/" + plan + "/items",
                Map.of("competency", cell.get("competency"), "people", 3, "contents", contents(title, line)));
        return new Draft(year, "/rencana/" + plan);
    }

    /** @param path of its page */
    record Draft(int year, String path) {}

    private static Map<String, Object> contents(String title, String line) {
        return Map.of(
                "title",
                title,
                "targetLevel",
                3,
                "form",
                "WORKSHOP",
                "provider",
                "BKPSDM",
                "month",
                3,
                "curriculum",
                "Kurikulum LAN",
                "budgetLine",
                line,
                "hours",
                16,
                "costPerPerson",
                568_000);
    }

    /** The first cell of the heat map with somebody below the standard. */
    Map<String, String> cellWithGaps() {
        for (var row : city.as("analyst").get(NEEDS + "/gaps/heat-map").path("rows"))
            for (var cell : row.path("cells"))
                if (cell.path("below").asInt() > 0)
                    return Map.of(
                            "opd",
                            row.path("opd").asString(),
                            "competency",
                            cell.path("competency").asString());
        throw new IllegalStateException("Nobody is below the standard");
    }

    String personIn(Map<String, String> cell) {
        return city.as("analyst")
                .get(NEEDS + "/gaps/people?limit=1&opd=" + cell.get("opd") + "&competency=" + cell.get("competency"))
                .path("items")
                .path(0)
                .path("id")
                .asString();
    }

    /** Any position; its standard is its class's. */
    String position() {
        return city.as("analyst")
                .get(REGISTRY + "/positions")
                .path(0)
                .path("id")
                .asString();
    }

    String planOf(int year) {
        return city.as("analyst")
                .get(NEEDS + "/plans?year=" + year)
                .path(0)
                .path("id")
                .asString();
    }

    JsonNode completedBatch(int year) {
        return first(TRAINING + "/batches?limit=1&state=COMPLETED&year=" + year);
    }

    /** Somebody who has completed that batch. */
    String graduateOf(String batch) {
        return first(TRAINING + "/batches/" + batch + "/participants?limit=1&state=COMPLETED")
                .path("employee")
                .asString();
    }

    String anyReview() {
        return first(EVALUATION + "/reviews?limit=1").path("id").asString();
    }

    /** A batch that takes nominations: ten proposed, some of them confirmed. */
    String openBatch(int year) {
        var analyst = city.as("analyst");
        var item = first(TRAINING + "/plan-items?limit=1&year=" + year);
        var course = courseFor(item.path("competency").asString());
        var batch = analyst.post(
                        TRAINING + "/batches",
                        Map.of(
                                "course",
                                course,
                                "planItem",
                                item.path("id").asString(),
                                "name",
                                "Angkatan susulan",
                                "provider",
                                "BKPSDM",
                                "capacity",
                                6,
                                "cost",
                                3_000_000,
                                "sessions",
                                List.of(
                                        Map.of(
                                                "startsAt",
                                                year + "-11-08T08:00:00+07:00",
                                                "endsAt",
                                                year + "-11-08T16:00:00+07:00"),
                                        Map.of(
                                                "startsAt",
                                                year + "-11-09T08:00:00+07:00",
                                                "endsAt",
                                                year + "-11-09T16:00:00+07:00"))))
                .path("id")
                .asString();
        analyst.post(TRAINING + "/batches/" + batch + "/opening", Map.of());
        analyst.post(TRAINING + "/batches/" + batch + "/nominations", Map.of("fill", 8));
        analyst.post(TRAINING + "/batches/" + batch + "/confirmations", Map.of());
        analyst.post(TRAINING + "/batches/" + batch + "/nominations", Map.of("fill", 2));
        return batch;
    }

    /** A batch whose registration has ended, so that attendance is noted. */
    String closedBatch(int year) {
        var batch = openBatch(year);
        city.as("analyst").post(TRAINING + "/batches/" + batch + "/closing", Map.of());
        return batch;
    }

    private String courseFor(String competency) {
        for (var course : city.as("analyst").get(TRAINING + "/courses"))
            if (course.path("competency").asString().equals(competency))
                return course.path("id").asString();
        throw new IllegalStateException("No course teaches " + competency);
    }

    /** The import of the demo's people. */
    String appliedImport() {
        for (var one : city.as("admin").get(REGISTRY + "/imports?limit=200").path("items"))
            if (one.path("kind").asString().equals("people")
                    && one.path("state").asString().equals("APPLIED"))
                return one.path("id").asString();
        throw new IllegalStateException("No people were imported");
    }

    /** A workbook with faults, checked and waiting for a decision. */
    String checkedImport() throws IOException {
        Samples.main(new String[] {city.tenant(), "77", folder.toString(), "600"});
        var workbook = folder.resolve("pegawai-baru.xlsx");
        Files.move(folder.resolve("people.xlsx"), workbook, StandardCopyOption.REPLACE_EXISTING);
        var admin = city.as("admin");
        var id = admin.upload(REGISTRY + "/imports?kind=people", workbook)
                .path("id")
                .asString();
        var path = REGISTRY + "/imports/" + id;
        Wait.until("the check", () -> admin.get(path).path("state").asString().equals("CHECKED"));
        return id;
    }

    /** A workbook with one new unit and nobody in it. */
    Path newUnit() throws IOException {
        Files.createDirectories(folder);
        var code = "Z" + UUID.randomUUID().toString().substring(0, 6);
        var file = folder.resolve("unit-" + code + ".csv");
        return Files.writeString(
                file, "KODE UNOR,NAMA UNOR,KODE ATASAN,JENIS UNOR\n" + code + ",Unit percobaan,,DINAS\n");
    }

    private JsonNode first(String path) {
        var one = city.as("analyst").get(path).path("items").path(0);
        if (one.isMissingNode()) throw new IllegalStateException("Nothing at " + path);
        return one;
    }
}
