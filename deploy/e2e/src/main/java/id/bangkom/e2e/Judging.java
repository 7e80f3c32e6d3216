package id.bangkom.e2e;

import static id.bangkom.e2e.City.EVALUATION;
import static id.bangkom.e2e.City.REGISTRY;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** The last part: hours are credited, supervisors judge, gaps close. */
final class Judging {
    private static final int AT_ONCE = 6;

    private final City city;
    private final int year;
    private final Random chance;
    private final Figures figures;

    Judging(City city, int year, long seed, Figures figures) {
        this.city = city;
        this.year = year;
        this.chance = new Random(seed * 17 + city.tenant().hashCode());
        this.figures = figures;
    }

    void readHours() {
        figures.hoursCredited = figures.timed("hours", () -> Wait.settled("the lesson hours", this::hours));
    }

    private BigDecimal hours() {
        var sum = BigDecimal.ZERO;
        for (var opd : city.as("analyst").get(REGISTRY + "/learning-hours?year=" + year))
            sum = sum.add(opd.path("hours").decimalValue());
        return sum;
    }

    void review() {
        figures.timed("reviews", () -> {
            var open = Wait.settled("the reviews", () -> {
                var reviews = new ArrayList<String>();
                city.each(
                        "superior",
                        EVALUATION + "/reviews?state=OPEN",
                        review -> reviews.add(review.path("id").asString()));
                return reviews;
            });
            var calls = new ArrayList<Callable<JsonNode>>();
            for (var review : open) {
                var ratings = Map.of("supervisor", rating(), "self", rating(), "peers", rating());
                calls.add(() -> city.as("superior").put(EVALUATION + "/reviews/" + review, ratings));
            }
            allOf(calls);
        });
        figures.timed("loop", () -> {
            figures.gapsClosed = Wait.settled("the closed gaps", this::closed);
            figures.gapsAfter = Importing.below(city);
        });
    }

    private int closed() {
        var closed = new ArrayList<Integer>();
        city.each(
                "analyst",
                EVALUATION + "/batches?year=" + year,
                batch -> closed.add(batch.path("gapsClosed").asInt()));
        return closed.stream().mapToInt(Integer::intValue).sum();
    }

    /** From 2.0 to 4.0. */
    private BigDecimal rating() {
        return BigDecimal.valueOf(20 + chance.nextInt(21)).movePointLeft(1);
    }

    private static void allOf(List<Callable<JsonNode>> calls) {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var answer : threads.invokeAll(calls)) answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
