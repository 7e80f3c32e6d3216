package id.bangkom.registry.learning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a person has completed.
 *
 * @param id of the batch; a person is credited for it once
 * @param lessons hours of its curriculum
 * @param days on which there was a session, in order
 */
record Activity(
        UUID id,
        UUID employee,
        String form,
        String title,
        @Nullable String provider,
        @Nullable String competency,
        @Nullable Integer targetLevel,
        BigDecimal lessons,
        boolean abroad,
        List<Day> days,
        LocalDate startsOn,
        LocalDate endsOn) {
    /** @param minutes of all sessions of the day */
    record Day(LocalDate day, int minutes) {}

    Activity {
        days = List.copyOf(days);
    }

    /** Hours belong to the calendar year of the last day. */
    int year() {
        return endsOn.getYear();
    }
}
