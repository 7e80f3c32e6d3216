package id.bangkom.needs.plan;

import static id.bangkom.needs.NeedsProblem.BUDGET_CEILING_EXCEEDED;
import static id.bangkom.needs.NeedsProblem.PLAN_EXISTS;
import static id.bangkom.needs.NeedsProblem.PLAN_STATE_WRONG;

import com.github.f4b6a3.uuid.UuidCreator;
import id.bangkom.chassis.audit.Audit;
import id.bangkom.chassis.event.Outbox;
import id.bangkom.chassis.security.Actor;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the annual plan is opened, approved step by step, and revised. */
@Service
@Transactional
class PlanCommands {
    private final PlanRepository plans;
    private final PlanItemRepository items;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    PlanCommands(PlanRepository plans, PlanItemRepository items, Outbox outbox, Audit audit, Clock clock) {
        this.plans = plans;
        this.items = items;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    UUID open(int year) {
        if (plans.inWorkOrStipulated(year).isPresent()) throw PLAN_EXISTS.because(String.valueOf(year));
        return draft(year).id().value();
    }

    private Plan draft(int year) {
        var id = new Plan.Id(UuidCreator.getTimeOrderedEpoch());
        var plan = new Plan(id, 1, year, plans.nextRevision(year), Plan.State.DRAFT, null, List.of());
        plans.add(plan);
        return plan;
    }

    Plan advance(Plan.Id id, Plan.State to) {
        var plan = plans.get(id);
        var lines = items.of(id);
        var further = plan.advance(to, Actor.current().id(), lines);
        if (to == Plan.State.SUBMITTED || to == Plan.State.STIPULATED) requireWithinCeilings(id);
        if (to == Plan.State.STIPULATED) plans.replaceStipulated(plan.year());
        plans.replace(plan, further, clock.instant());
        audit.record("PLAN_" + to, "plan/" + id.value());
        if (to == Plan.State.STIPULATED)
            lines.forEach(item -> outbox.publish(PlanItemStipulated.of(further, item, items.candidates(item.id()))));
        return further;
    }

    private void requireWithinCeilings(Plan.Id id) {
        plans.overruns(id).stream().findFirst().ifPresent(over -> {
            var refused = BUDGET_CEILING_EXCEEDED
                    .because(over.code(), over.excess())
                    .with("budgetLine", over.code())
                    .with("shortfall", over.excess());
            over.items()
                    .forEach(item -> refused.at(
                            "/items/" + item + "/cost", "budget-ceiling-exceeded", over.code(), over.excess()));
            throw refused;
        });
    }

    Plan reject(Plan.Id id, String why) {
        var plan = plans.get(id);
        var rejected = plan.reject(Actor.current().id(), why);
        plans.replace(plan, rejected, clock.instant());
        audit.record("PLAN_REJECTED", "plan/" + id.value());
        return rejected;
    }

    /** A new version with the same lines; the stipulated one holds until the new one is stipulated. */
    UUID revise(Plan.Id id) {
        var plan = plans.get(id);
        if (!plan.mayBeRevised()) throw PLAN_STATE_WRONG.because(plan.state(), Plan.State.STIPULATED);
        var revision = draft(plan.year());
        items.copy(id, revision.id());
        return revision.id().value();
    }
}
