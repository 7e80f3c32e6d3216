package id.bangkom.needs;

import static id.bangkom.chassis.security.Role.*;
import static id.bangkom.needs.City.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.bangkom.chassis.testkit.Api;
import id.bangkom.chassis.testkit.ServiceTest;
import id.bangkom.chassis.testkit.TestPlatform;
import id.bangkom.chassis.testkit.Topics;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a good review after a training does to a level (domain rules 2.4): one more where one counts, nothing where none does. */
@ServiceTest
class AfterTrainingIT {
    /** All reviews of a test stand in one partition, so the last one was handled after the others. */
    private static final UUID IN_ORDER = UUID.randomUUID();

    private final Api api;
    private final Topics topics;
    private final City city;
    private UUID position = new UUID(0, 0);

    AfterTrainingIT(Api api, Topics topics) {
        this.api = api;
        this.topics = topics;
        this.city = new City(api, topics);
    }

    @BeforeEach
    void aPositionThatDoesNotAskForMaps() {
        position = city.position("ADMINISTRATOR", "");
        city.as(ANALYST).post("/competencies", """
                {"code": "T.GIS", "kind": "TECHNICAL", "nameId": "Peta", "nameEn": "Maps"}""");
    }

    @Test
    void whatIsKnownIsNotLoweredWhereThePositionAsksForNothing() {
        var person = person();
        assess(person, "T.GIS", 4, LocalDate.now().minusDays(10));
        review(person, "T.GIS", 3);
        await().untilAsserted(() -> assertThat(earned(person, "T.GIS")).containsExactly(4));
    }

    @Test
    void twoTrainingsOfOneDayRaiseOneAfterTheOther() {
        var person = person();
        assess(person, "M.05", 1, LocalDate.now().minusDays(10));
        review(person, "M.05", 3);
        review(person, "M.05", 3);
        await().untilAsserted(() -> assertThat(earned(person, "M.05")).containsExactly(3));
    }

    @Test
    void noLevelIsInventedWhereNoneIsValid() {
        var known = person();
        var unassessed = person();
        var expired = person();
        assess(known, "M.05", 2, LocalDate.now().minusDays(10));
        assess(expired, "M.05", 2, LocalDate.now().minusYears(4));
        review(unassessed, "M.05", 3);
        review(expired, "M.05", 3);
        review(known, "M.05", 3);
        await().untilAsserted(() -> assertThat(earned(known, "M.05")).containsExactly(3));
        await().untilAsserted(() -> assertThat(status(expired)).containsExactly("ASSESSMENT_EXPIRED"));
        await().untilAsserted(() -> assertThat(status(unassessed)).containsExactly("NOT_ASSESSED"));
        assertThat(earned(expired, "M.05")).isEmpty();
        assertThat(earned(unassessed, "M.05")).isEmpty();
    }

    @Test
    void theNeedOfAClosedGapIsAddressedAndThatOfALeaverWithdrawn() {
        var raised = person();
        var leaving = person();
        var staying = person();
        for (var person : List.of(raised, leaving, staying))
            assess(person, "M.05", 2, LocalDate.now().minusDays(10));
        await().untilAsserted(() -> {
            city.as(ANALYST).post("/needs", """
                    {"year": 2027, "cells": [{"opd": "%s", "competency": "M.05"}]}""".formatted(city.dinkes));
            assertThat(needs("OPEN")).hasSize(3);
        });
        review(raised, "M.05", 3);
        city.person(leaving, 2, city.dinkes, position, "ADMINISTRATOR", "PENSIUN");
        await().untilAsserted(() -> assertThat(needs("ADDRESSED")).containsExactly(raised.toString()));
        await().untilAsserted(() -> assertThat(needs("WITHDRAWN")).containsExactly(leaving.toString()));
        assertThat(needs("OPEN")).containsExactly(staying.toString());
    }

    @Test
    void aCitysOwnRuleCountsInThatCityAlone() throws SQLException {
        try (var superuser = TestPlatform.get().superuser("needs_analysis");
                var insert =
                        superuser.prepareStatement("insert into own_assessment_rule values (?, '2026-01-01', 1, 90)")) {
            insert.setString(1, city.tenant);
            insert.execute();
        }
        assertThat(twoYearsOldAndReviewedAt80(city)).isEqualTo("ASSESSMENT_EXPIRED []");
        assertThat(twoYearsOldAndReviewedAt80(new City(api, topics))).isEqualTo("VALID [3]");
    }

    /** Of somebody assessed two years ago how M.05 stands, and of somebody reviewed today what the review earned. */
    private String twoYearsOldAndReviewedAt80(City city) {
        var there = city.position("ADMINISTRATOR", "");
        var old = assessedOn(city, there, LocalDate.now().minusYears(2));
        var good = assessedOn(city, there, LocalDate.now());
        var better = assessedOn(city, there, LocalDate.now());
        review(city, good, "M.05", 3, "80.00");
        review(city, better, "M.05", 3, "95.00");
        await().untilAsserted(() -> assertThat(earned(city, better, "M.05")).containsExactly(3));
        return status(city, old).getFirst() + " " + earned(city, good, "M.05");
    }

    private static UUID assessedOn(City city, UUID position, LocalDate day) {
        var person = city.person(city.dinkes, position, "ADMINISTRATOR");
        await().untilAsserted(() -> assertThat(city.assess(person, "M.05", "ASSESSOR", 2, day.toString()))
                .hasStatus(201));
        await().untilAsserted(() ->
                assertThat(status(city, person)).doesNotContain("NOT_ASSESSED").hasSize(1));
        return person;
    }

    private List<String> needs(String state) {
        return read(city.as(ANALYST).get("/needs?year=2027&state=" + state), "$.items[*].employee");
    }

    private UUID person() {
        return city.person(city.dinkes, position, "ADMINISTRATOR");
    }

    private void assess(UUID person, String competency, int level, LocalDate day) {
        await().untilAsserted(() -> assertThat(city.assess(person, competency, "ASSESSOR", level, day.toString()))
                .hasStatus(201));
    }

    private void review(UUID person, String competency, int target) {
        review(city, person, competency, target, "80.00");
    }

    private void review(City city, UUID person, String competency, int target, String score) {
        topics.deliver(city.tenant, "evaluation", "post-training-review.completed.v1", IN_ORDER, """
                {"review": "%s", "employee": "%s", "batch": "%s", "competency": "%s", "targetLevel": %d, "score": %s, "completedOn": "%s"}""".formatted(
                        UUID.randomUUID(), person, UUID.randomUUID(), competency, target, score, LocalDate.now()));
    }

    private List<Integer> earned(UUID person, String competency) {
        return earned(city, person, competency);
    }

    private static List<Integer> earned(City city, UUID person, String competency) {
        return read(
                city.as(ANALYST).get("/people/" + person + "/gaps"),
                "$.evidence[?(@.source == 'POST_TRAINING' && @.competency == '" + competency + "')].level");
    }

    private List<String> status(UUID person) {
        return status(city, person);
    }

    private static List<String> status(City city, UUID person) {
        return read(
                city.as(ANALYST).get("/people/" + person + "/gaps"),
                "$.competencies[?(@.competency == 'M.05')].status");
    }
}
