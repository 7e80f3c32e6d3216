package id.bangkom.needs.assessment;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A dated result of one person in one competency.
 *
 * @param level 1 (paham) to 5 (ahli), PermenPANRB 38/2017
 * @param assessedOn valid for three years from this day (Peraturan BKN 26/2019, art. 29(4))
 */
record Assessment(
        UUID id, UUID employee, String competency, Source source, int level, LocalDate assessedOn, String recordedBy) {}
