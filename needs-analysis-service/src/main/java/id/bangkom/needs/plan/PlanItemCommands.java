package id.bangkom.needs.plan;

import static id.bangkom.needs.NeedsProblem.BUDGET_LINE_UNKNOWN;
import static id.bangkom.needs.NeedsProblem.LINE_OF_OTHERS;
import static id.bangkom.needs.NeedsProblem.NO_NEEDS_CHOSEN;

import com.github.f4b6a3.uuid.UuidCreator;
import id.bangkom.chassis.web.ETag;
import id.bangkom.needs.dictionary.Dictionary;
import id.bangkom.needs.dictionary.Forms;
import id.bangkom.needs.roster.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the lines of a draft are made from chosen needs, changed and dropped. */
@Service
@Transactional
class PlanItemCommands {
    private final PlanRepository plans;
    private final PlanItemRepository items;
    private final Dictionary dictionary;
    private final Forms forms;
    private final Scope scope;

    PlanItemCommands(PlanRepository plans, PlanItemRepository items, Dictionary dictionary, Forms forms, Scope scope) {
        this.plans = plans;
        this.items = items;
        this.dictionary = dictionary;
        this.forms = forms;
        this.scope = scope;
    }

    /**
     * @param contents of the line; its people are chosen here
     * @param departments whose needs to choose from; null: all
     * @param most people at most
     */
    PlanItem add(Plan.Id id, PlanItem contents, @Nullable List<UUID> departments, int most) {
        var plan = plans.get(id);
        plan.requireOpen();
        dictionary.require(contents.competency(), "/competency");
        requireKnown(contents, plan.year());
        var needs = items.choose(plan.year(), contents.competency(), limited(departments), most);
        if (needs.isEmpty()) throw NO_NEEDS_CHOSEN.because();
        var item = new PlanItem(
                new PlanItem.Id(UuidCreator.getTimeOrderedEpoch()),
                id,
                1,
                contents.title(),
                contents.competency(),
                contents.targetLevel(),
                contents.form(),
                contents.provider(),
                contents.month(),
                contents.curriculum(),
                contents.budgetLine(),
                contents.hours(),
                contents.costPerPerson(),
                needs.size());
        items.add(item, needs);
        return item;
    }

    PlanItem change(Plan.Id id, PlanItem.Id itemId, long version, PlanItem contents) {
        var plan = plans.get(id);
        var item = items.get(id, itemId);
        plan.requireOpen();
        requireOwn(item);
        if (item.version() != version) throw ETag.stale(item, contents);
        requireKnown(contents, plan.year());
        var changed = item.with(contents);
        items.replace(item, changed);
        return changed;
    }

    void drop(Plan.Id id, PlanItem.Id itemId, long version) {
        var plan = plans.get(id);
        var item = items.get(id, itemId);
        plan.requireOpen();
        if (item.version() != version) throw ETag.stale(item, "DELETE");
        items.remove(item);
    }

    /** Whoever is limited to a department changes lines of its own people only: any other line is the whole city's. */
    private void requireOwn(PlanItem item) {
        @Nullable UUID own = scope.of(null);
        if (own != null && items.hasPeopleOutside(item.id(), own)) throw LINE_OF_OTHERS.because();
    }

    private void requireKnown(PlanItem item, int year) {
        forms.require(item.form(), LocalDate.of(year, 1, 1));
        if (!items.knowsBudgetLine(item.budgetLine(), year))
            throw BUDGET_LINE_UNKNOWN
                    .because(String.valueOf(year))
                    .at("/budgetLine", "budget-line-unknown", String.valueOf(year));
    }

    private @Nullable List<UUID> limited(@Nullable List<UUID> departments) {
        @Nullable UUID own = scope.of(null);
        if (own == null) return departments;
        return departments == null
                ? List.of(own)
                : departments.stream().filter(opd -> Objects.equals(opd, own)).toList();
    }
}
