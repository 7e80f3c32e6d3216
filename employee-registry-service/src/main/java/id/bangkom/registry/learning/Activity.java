package id.bangkom.registry.learning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a person has completed.
 *
 * @param id of the batch; a person is credited for it once
 * @param lessons hours of its curriculum
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
        LocalDate startsOn,
        LocalDate endsOn) {

    /** Hours belong to the calendar year of the last day. */
    int year() {
        return endsOn.getYear();
    }

    /** The curriculum spread evenly over its days; the rest falls on the last one. */
    List<Integer> minutesPerDay() {
        var days = (int) ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
        var minutes = lessons.multiply(BigDecimal.valueOf(45)).intValue();
        var spread = new ArrayList<>(Collections.nCopies(days, minutes / days));
        spread.set(days - 1, minutes - minutes / days * (days - 1));
        return List.copyOf(spread);
    }
}
