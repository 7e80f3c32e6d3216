package id.bangkom.training.budget;

import static id.bangkom.training.TrainingProblem.BUDGET_CEILING_EXCEEDED;
import static id.bangkom.training.TrainingProblem.PLAN_ITEM_UNKNOWN;

import com.github.f4b6a3.uuid.UuidCreator;
import id.bangkom.chassis.audit.Audit;
import id.bangkom.chassis.event.Outbox;
import id.bangkom.chassis.web.ETag;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where ceilings are set, and money is committed and released to the rupiah. */
@Service
@Transactional
public class Budget {
    private final BudgetRepository lines;
    private final Outbox outbox;
    private final Audit audit;

    Budget(BudgetRepository lines, Outbox outbox, Audit audit) {
        this.lines = lines;
        this.outbox = outbox;
        this.audit = audit;
    }

    BudgetLine add(int year, String code, String name, long ceiling) {
        var line = new BudgetLine(UuidCreator.getTimeOrderedEpoch(), 1, year, code, name, ceiling);
        lines.add(line);
        outbox.publish(line);
        audit.record("BUDGET_CEILING_SET", "budget-line/" + line.id(), null, null, Long.toString(ceiling));
        return line;
    }

    BudgetLine change(UUID id, long version, String name, long ceiling) {
        var line = lines.get(id);
        if (line.version() != version)
            throw ETag.stale(line, new BudgetLine(id, version, line.year(), line.code(), name, ceiling));
        var changed = line.withCeiling(name, ceiling, lines.committed(id));
        lines.replace(line, changed);
        outbox.publish(changed);
        audit.record(
                "BUDGET_CEILING_SET", "budget-line/" + id, null, Long.toString(line.ceiling()), Long.toString(ceiling));
        return changed;
    }

    @Transactional(readOnly = true)
    List<BudgetRepository.Line> list(int year) {
        return lines.list(year);
    }

    /** @throws id.bangkom.chassis.problem.ProblemException BUDGET_CEILING_EXCEEDED with the rupiah that are lacking */
    public void commit(UUID id, long rupiah) {
        if (lines.commit(id, rupiah)) return;
        var line = lines.list(lines.get(id).year()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(PLAN_ITEM_UNKNOWN::because);
        var shortfall = rupiah - line.available();
        throw BUDGET_CEILING_EXCEEDED
                .because(line.code(), shortfall)
                .with("shortfall", shortfall)
                .at("/cost", "budget-ceiling-exceeded", line.code(), shortfall);
    }

    public void release(UUID id, long rupiah) {
        lines.release(id, rupiah);
    }
}
