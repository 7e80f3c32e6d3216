package id.bangkom.e2e;

import static id.bangkom.e2e.City.EVALUATION;
import static id.bangkom.e2e.City.TRAINING;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The third part: batches that mix departments are held. */
final class Teaching {
    private static final int SEATS = 26;
    private static final int NOMINATED = 31;
    private static final int HALF_DAYS = 5;
    private static final int WEEKS = 8;

    private final City city;
    private final int year;
    private final Random chance;
    private final Figures figures;
    private final List<String> batches = new ArrayList<>();

    Teaching(City city, int year, long seed, Figures figures) {
        this.city = city;
        this.year = year;
        this.chance = new Random(seed * 31 + city.tenant().hashCode());
        this.figures = figures;
    }

    void hold() {
        figures.timed("batches", this::schedule);
        figures.timed("classes", () -> batches.forEach(this::attend));
    }

    private void schedule() {
        var analyst = city.as("analyst");
        var items = new ArrayList<JsonNode>();
        Wait.until("the stipulated lines", () -> {
            items.clear();
            city.each("analyst", TRAINING + "/plan-items?year=" + year, items::add);
            return !items.isEmpty()
                    && items.size() == Wait.settled("plan lines", () -> count(TRAINING + "/plan-items?year=" + year));
        });
        int slot = 0;
        for (var item : items) {
            boolean tested = slot % 2 == 0;
            var course = analyst.post(
                            TRAINING + "/courses",
                            Map.of(
                                    "name",
                                    item.path("title").asString(),
                                    "form",
                                    item.path("form").asString(),
                                    "competency",
                                    item.path("competency").asString(),
                                    "targetLevel",
                                    item.path("targetLevel").asInt(),
                                    "hours",
                                    item.path("hours").decimalValue(),
                                    "tested",
                                    tested))
                    .path("id")
                    .asString();
            var runs = Math.max(1, item.path("candidates").asInt() / NOMINATED);
            for (int run = 1; run <= runs; run++, slot++) open(item, course, run, slot);
        }
    }

    private void open(JsonNode item, String course, int run, int slot) {
        var analyst = city.as("analyst");
        var batch = new LinkedHashMap<String, Object>();
        batch.put("course", course);
        batch.put("planItem", item.path("id").asString());
        batch.put("name", item.path("title").asString() + ", angkatan " + run);
        batch.put("provider", item.path("provider").asString());
        batch.put("capacity", SEATS);
        batch.put("cost", item.path("costPerPerson").asLong() * SEATS);
        batch.put("sessions", sessions(slot));
        var id = analyst.post(TRAINING + "/batches", batch).path("id").asString();
        analyst.post(TRAINING + "/batches/" + id + "/opening", Map.of());
        analyst.post(TRAINING + "/batches/" + id + "/nominations", Map.of("fill", NOMINATED));
        analyst.post(TRAINING + "/batches/" + id + "/confirmations", Map.of());
        giveUpSeats(id);
        try {
            analyst.post(TRAINING + "/batches/" + id + "/closing", Map.of());
            batches.add(id);
        } catch (Visitor.Refused refused) {
            if (!refused.code.startsWith("batch-"))
                throw refused; // too few departments: called off, its money released
            analyst.post(TRAINING + "/batches/" + id + "/cancellation", Map.of());
        }
    }

    /** Some give their place up, and the waitlist moves. */
    private void giveUpSeats(String batch) {
        var confirmed = new ArrayList<>(participants(batch, "CONFIRMED"));
        Collections.shuffle(confirmed, chance);
        confirmed.stream()
                .limit(1 + chance.nextInt(3))
                .forEach(person -> city.as("analyst")
                        .post(
                                TRAINING + "/enrolments/"
                                        + person.path("enrolment").asString() + "/cancellation",
                                Map.of()));
    }

    /** Half days from Monday on, a week for each batch in turn. */
    private List<Map<String, String>> sessions(int slot) {
        var monday = LocalDate.of(year, 2, 1)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                .plusWeeks(slot % WEEKS);
        var sessions = new ArrayList<Map<String, String>>();
        for (int half = 0; half < HALF_DAYS; half++) {
            var day = monday.plusDays(half);
            sessions.add(Map.of("startsAt", day + "T08:00:00+07:00", "endsAt", day + "T12:00:00+07:00"));
        }
        return sessions;
    }

    private void attend(String batch) {
        var people = participants(batch, "CONFIRMED").stream()
                .map(one -> one.path("employee").asString())
                .toList();
        var absences = new LinkedHashMap<String, Integer>();
        people.forEach(person -> absences.put(
                person,
                chance.nextInt(100) < 5 ? HALF_DAYS : chance.nextInt(100) < 8 ? 2 : chance.nextInt(100) < 20 ? 1 : 0));
        score(batch, "PRE", people, 30, 70);
        int half = 0;
        for (var session :
                city.as("analyst").get(TRAINING + "/batches/" + batch).path("sessions")) {
            int number = half++;
            var present = people.stream()
                    .filter(person -> number >= absences.getOrDefault(person, 0))
                    .toList();
            city.as("analyst")
                    .replace(
                            TRAINING + "/batches/" + batch + "/sessions/"
                                    + session.path("id").asString() + "/attendance",
                            Map.of("present", present));
        }
        score(
                batch,
                "POST",
                people.stream()
                        .filter(person -> absences.getOrDefault(person, 0) < HALF_DAYS)
                        .toList(),
                66,
                100);
    }

    private void score(String batch, String moment, List<String> people, int from, int to) {
        var scores = people.stream()
                .map(person -> Map.of("employee", person, "score", from + chance.nextInt(to - from + 1)))
                .toList();
        Wait.retried(
                "the participants' copy",
                () -> city.as("analyst")
                        .replace(EVALUATION + "/batches/" + batch + "/tests/" + moment, Map.of("scores", scores)));
    }

    /** After the last session, on the business clock. */
    void complete() {
        figures.timed(
                "completion",
                () -> batches.forEach(batch -> {
                    Wait.until(
                            "the post-test scores",
                            () -> participants(batch, "CONFIRMED").stream()
                                    .noneMatch(one -> one.path("attended").asInt() > 0
                                            && (one.path("postTest").isMissingNode()
                                                    || one.path("postTest").isNull())));
                    Wait.retried(
                            "the clock",
                            () -> city.as("analyst").post(TRAINING + "/batches/" + batch + "/completion", Map.of()));
                }));
        readFigures();
    }

    private void readFigures() {
        var departments = new LinkedHashSet<String>();
        var people = new HashSet<String>();
        city.each("analyst", TRAINING + "/batches?year=" + year + "&state=COMPLETED", batch -> {
            figures.batches++;
            figures.completed += batch.path("completed").asInt();
            figures.failed += batch.path("failed").asInt();
            figures.promoted += batch.path("promoted").asInt();
            for (var state : List.of("COMPLETED", "FAILED"))
                participants(batch.path("id").asString(), state)
                        .forEach(one -> people.add(one.path("employee").asString()));
            departments.addAll(departmentsOf(batch.path("id").asString()));
        });
        figures.people = people.size();
        figures.departments = departments.size();
    }

    private Set<String> departmentsOf(String batch) {
        var names = new LinkedHashSet<String>();
        city.as("analyst")
                .get(TRAINING + "/batches/" + batch)
                .path("shares")
                .forEach(share -> names.add(share.path("opd").asString()));
        return names;
    }

    private List<JsonNode> participants(String batch, String state) {
        var people = new ArrayList<JsonNode>();
        city.each("analyst", TRAINING + "/batches/" + batch + "/participants?state=" + state, people::add);
        return people;
    }

    private int count(String path) {
        var rows = new ArrayList<JsonNode>();
        city.each("analyst", path, rows::add);
        return rows.size();
    }
}
