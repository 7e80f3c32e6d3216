package id.bangkom.needs.standard;

import static id.bangkom.needs.NeedsProblem.STANDARD_IN_PAST;

import id.bangkom.chassis.audit.Audit;
import id.bangkom.chassis.web.ETag;
import id.bangkom.needs.dictionary.Dictionary;
import id.bangkom.needs.roster.StalePeople;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a position's own standard is published, from today or from a later day, and where it begins to count. */
@Service
@Transactional
class StandardCommands {
    private final StandardRepository standards;
    private final StandardQueries queries;
    private final Dictionary dictionary;
    private final StalePeople stale;
    private final Audit audit;
    private final Clock clock;

    private record Published(LocalDate validFrom, Map<String, Integer> levels) {}

    StandardCommands(
            StandardRepository standards,
            StandardQueries queries,
            Dictionary dictionary,
            StalePeople stale,
            Audit audit,
            Clock clock) {
        this.standards = standards;
        this.queries = queries;
        this.dictionary = dictionary;
        this.stale = stale;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Publishes a version; the ones before it end on its first day and are kept. Only one of the same first day gives way, and the audit trail keeps its levels.
     *
     * @param seen version that the sender knows
     * @param validFrom null: today
     * @return the new version
     */
    long publish(UUID position, long seen, @Nullable LocalDate validFrom, Map<String, Integer> levels) {
        var version = standards.lock(position);
        var today = LocalDate.now(clock);
        var from = validFrom == null ? today : validFrom;
        var before = queries.of(position);
        if (version != seen) throw ETag.stale(before, new Published(from, levels));
        if (from.isBefore(today)) throw STANDARD_IN_PAST.because(today).at("/validFrom", "standard-in-past", today);
        levels.keySet().forEach(code -> dictionary.require(code, "/levels/" + code));
        standards.add(position, from, levels, !from.isAfter(today));
        if (!from.isAfter(today)) stale.addAllOf(position);
        audit.record(
                "STANDARD_PUBLISHED",
                "position/" + position,
                null,
                before.levelsFrom(from),
                from + " " + new TreeMap<>(levels));
        return version + 1;
    }

    /** Whoever holds a position whose standard begins by today is compared with it from now on. */
    void begin(LocalDate today) {
        standards.begin(today).forEach(stale::addAllOf);
    }
}
