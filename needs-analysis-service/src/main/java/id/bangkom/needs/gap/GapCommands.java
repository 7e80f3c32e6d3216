package id.bangkom.needs.gap;

import id.bangkom.chassis.event.Outbox;
import id.bangkom.needs.need.NeedCommands;
import id.bangkom.needs.roster.StalePeople;
import id.bangkom.needs.rule.AssessmentRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where gaps are computed, counted into the heat map and told when they close. */
@Service
@Transactional
public class GapCommands {
    private final StalePeople stale;
    private final GapRepository gaps;
    private final NeedCommands needs;
    private final AssessmentRules rules;
    private final Outbox outbox;
    private final Clock clock;

    GapCommands(
            StalePeople stale,
            GapRepository gaps,
            NeedCommands needs,
            AssessmentRules rules,
            Outbox outbox,
            Clock clock) {
        this.stale = stale;
        this.gaps = gaps;
        this.needs = needs;
        this.rules = rules;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Computes some of those who wait; false when there is nobody. */
    boolean refreshSome(int most) {
        var people = stale.take(most);
        if (people.isEmpty()) return false;
        refresh(people);
        return true;
    }

    /** Computes these people's gaps now, for who needs them in the same transaction. */
    public void refresh(List<UUID> people) {
        gaps.lock();
        var today = LocalDate.now(clock);
        Set<UUID> touched = new HashSet<>(gaps.removeLeavers(people));
        var changes = gaps.compute(people, today, rules.on(today).validYears());
        changes.forEach(change -> touched.add(change.opd()));
        changes.stream()
                .map(GapRepository.Change::oldOpd)
                .filter(Objects::nonNull)
                .forEach(touched::add);
        gaps.recount(touched);
        needs.settle(people);
        outbox.publishAll(changes.stream()
                .map(GapRepository.Change::closed)
                .filter(Objects::nonNull)
                .map(closed -> GapClosed.of(closed, today))
                .toList());
    }

    void noteExpired(LocalDate today) {
        stale.add(gaps.expired(today));
    }
}
