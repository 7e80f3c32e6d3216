package id.bangkom.needs.need;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;
import static id.bangkom.needs.NeedsProblem.NEED_STATE_WRONG;

import id.bangkom.chassis.audit.Audit;
import id.bangkom.needs.dictionary.Dictionary;
import id.bangkom.needs.roster.Scope;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where needs are raised, from cells of the heat map and from what performance and the public say, and where they end. */
@Service
@Transactional
public class NeedCommands {
    private final NeedRepository needs;
    private final Dictionary dictionary;
    private final Scope scope;
    private final Audit audit;
    private final Clock clock;

    /** One cell of the heat map. */
    record Cell(UUID opd, String competency) {}

    /**
     * @param raised people with a new need
     * @param merged people whose open need took the new source in
     */
    record Raised(int raised, int merged) {}

    NeedCommands(NeedRepository needs, Dictionary dictionary, Scope scope, Audit audit, Clock clock) {
        this.needs = needs;
        this.dictionary = dictionary;
        this.scope = scope;
        this.audit = audit;
        this.clock = clock;
    }

    /** Raises a need for everybody below the standard in these cells; one open need a person, competency and year (D17). */
    Raised raise(int year, List<Cell> cells, String source, @Nullable String organization) {
        for (int i = 0; i < cells.size(); i++)
            dictionary.require(cells.get(i).competency(), "/cells/" + i + "/competency");
        var allowed = cells.stream()
                .filter(cell -> Objects.equals(scope.of(cell.opd()), cell.opd()))
                .toList();
        return needs.raise(year, allowed, source, organization, clock.instant());
    }

    /**
     * Takes back an open need that was raised by mistake or is met otherwise; a later look at the heat map may raise it anew.
     *
     * @param reason kept with who withdrew it
     * @throws id.bangkom.chassis.problem.ProblemException UNKNOWN_ID, also outside of the caller's department; NEED_STATE_WRONG
     */
    void withdraw(UUID id, String reason) {
        var need = needs.lock(id);
        if (!need.opd().equals(scope.of(need.opd()))) throw UNKNOWN_ID.because();
        if (!need.state().equals("OPEN")) throw NEED_STATE_WRONG.because(need.state());
        needs.withdraw(id);
        audit.record("NEED_WITHDRAWN", "need/" + id, reason, need.state(), "WITHDRAWN");
    }

    /** Ends the needs of these people that have none any more: addressed when the gap has closed, withdrawn when the person has left. */
    public void settle(List<UUID> people) {
        needs.settle(people);
    }

    void notePerformance(UUID employee, int year, String predicate) {
        needs.notePerformance(employee, year, predicate);
        needs.prioritise(year, List.of(employee), null);
    }

    void noteSatisfaction(UUID unit, int year, String grade) {
        needs.noteSatisfaction(unit, year, grade);
        needs.prioritise(year, null, unit);
    }
}
