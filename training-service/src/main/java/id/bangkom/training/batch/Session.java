package id.bangkom.training.batch;

import static id.bangkom.training.TrainingProblem.SESSIONS_OVERLAP;
import static id.bangkom.training.TrainingProblem.SESSION_OUTSIDE_PLAN_YEAR;
import static id.bangkom.training.TrainingProblem.SESSION_TIMES_WRONG;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** One meeting of a batch. Touching sessions do not overlap. */
public record Session(UUID id, OffsetDateTime startsAt, OffsetDateTime endsAt) {
    /** The sessions in order of time, when they can be held one after the other. */
    static List<Session> ordered(List<Session> sessions) {
        var ordered = sessions.stream()
                .sorted(Comparator.comparing(Session::startsAt))
                .toList();
        for (int i = 0; i < ordered.size(); i++) {
            if (!ordered.get(i).startsAt.isBefore(ordered.get(i).endsAt))
                throw SESSION_TIMES_WRONG.because().at("/sessions/" + i, "session-times-wrong");
            if (i > 0 && ordered.get(i).startsAt.isBefore(ordered.get(i - 1).endsAt))
                throw SESSIONS_OVERLAP.because().at("/sessions/" + i, "sessions-overlap");
        }
        return ordered;
    }

    /** A day with at least one session, and the minutes of all that begin on it. */
    public record Day(LocalDate day, int minutes) {}

    /** The days of the sessions, in order. */
    public static List<Day> days(List<Session> sessions, ZoneId zone) {
        return sessions.stream()
                .collect(Collectors.groupingBy(
                        one -> one.startsAt.atZoneSameInstant(zone).toLocalDate(),
                        TreeMap::new,
                        Collectors.summingLong(one -> one.startsAt.until(one.endsAt, ChronoUnit.MINUTES))))
                .entrySet()
                .stream()
                .map(day -> new Day(day.getKey(), Math.toIntExact(day.getValue())))
                .toList();
    }

    /** A plan pays for its own year. */
    static void requireWithin(int year, List<Session> sessions, ZoneId zone) {
        for (int i = 0; i < sessions.size(); i++) {
            var session = sessions.get(i);
            if (session.startsAt.atZoneSameInstant(zone).getYear() != year
                    || session.endsAt.atZoneSameInstant(zone).getYear() != year)
                throw SESSION_OUTSIDE_PLAN_YEAR
                        .because(String.valueOf(year))
                        .at("/sessions/" + i, "session-outside-plan-year", String.valueOf(year));
        }
    }
}
