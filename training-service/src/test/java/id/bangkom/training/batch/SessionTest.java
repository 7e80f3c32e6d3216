package id.bangkom.training.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    @Test
    void sessionsOfOneDayAreOneDayWithAllTheirMinutes() {
        var sessions = List.of(
                session("2027-03-01T01:00:00Z", "2027-03-01T05:00:00Z"),
                session("2027-03-01T06:00:00Z", "2027-03-01T08:30:00Z"),
                session("2027-03-07T23:00:00Z", "2027-03-08T01:00:00Z"));
        assertThat(Session.days(sessions, WIB))
                .as("two Mondays in the city, whatever day it is in Greenwich")
                .containsExactly(
                        new Session.Day(LocalDate.of(2027, 3, 1), 390), new Session.Day(LocalDate.of(2027, 3, 8), 120));
    }

    private static Session session(String from, String to) {
        return new Session(UUID.randomUUID(), OffsetDateTime.parse(from), OffsetDateTime.parse(to));
    }
}
