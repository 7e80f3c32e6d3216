package id.bangkom.needs.plan;

import static id.bangkom.needs.NeedsProblem.PLAN_EMPTY;
import static id.bangkom.needs.NeedsProblem.PLAN_INCOMPLETE;
import static id.bangkom.needs.NeedsProblem.PLAN_LOCKED;
import static id.bangkom.needs.NeedsProblem.PLAN_STATE_WRONG;
import static id.bangkom.needs.NeedsProblem.SAME_PERSON;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The development plan of a year (PP 11/2017 jo PP 17/2020, art. 203 to 207): departments and analysts propose, the HR agency verifies, the compiling official
 * (PyB) submits, the stipulating official (PPK) stipulates; four different persons act on one version.
 *
 * @param revision 1 for the first plan of the year; a revision is a new plan that starts as DRAFT
 * @param version optimistic lock
 */
public record Plan(
        Id id,
        long version,
        int year,
        int revision,
        State state,
        @Nullable String reason,
        List<Step> steps) {
    private static final List<State> APPROVAL =
            List.of(State.DRAFT, State.PROPOSED, State.VERIFIED, State.SUBMITTED, State.STIPULATED);
    private static final List<State> UNDER_WAY = List.of(State.PROPOSED, State.VERIFIED, State.SUBMITTED);

    public record Id(UUID value) {}

    /** Where a plan stands; the order is the order of approval. */
    public enum State {
        DRAFT,
        PROPOSED,
        VERIFIED,
        SUBMITTED,
        STIPULATED,
        REJECTED,
        /** A newer stipulated version has taken its place. */
        REPLACED
    }

    /** Who brought the plan to a state. */
    public record Step(State state, String actor) {}

    public Plan {
        steps = List.copyOf(steps);
    }

    /** The plan one step further: from DRAFT to PROPOSED to VERIFIED to SUBMITTED to STIPULATED. */
    Plan advance(State to, String actor, List<PlanItem> items) {
        var needed = APPROVAL.get(APPROVAL.indexOf(to) - 1);
        if (state != needed) throw PLAN_STATE_WRONG.because(state, needed);
        steps.stream().filter(step -> step.actor.equals(actor)).findFirst().ifPresent(step -> {
            throw SAME_PERSON.because(step.state);
        });
        if (items.isEmpty()) throw PLAN_EMPTY.because();
        if (to == State.SUBMITTED) requireContents(items);
        return moved(to, actor, null);
    }

    /** The seven obligatory contents of art. 207(3); six of them no item can be without. */
    private static void requireContents(List<PlanItem> items) {
        var incomplete = PLAN_INCOMPLETE.because();
        var missing = items.stream().filter(item -> item.curriculum() == null).toList();
        if (missing.isEmpty()) return;
        missing.forEach(item ->
                incomplete.at("/items/" + item.id().value() + "/curriculum", "missing-content", "kesesuaianKurikulum"));
        throw incomplete;
    }

    Plan reject(String actor, String why) {
        if (!UNDER_WAY.contains(state)) throw PLAN_STATE_WRONG.because(state, "PROPOSED, VERIFIED, SUBMITTED");
        return moved(State.REJECTED, actor, why);
    }

    /** @throws id.bangkom.chassis.problem.ProblemException PLAN_LOCKED once it was proposed */
    void requireOpen() {
        if (state != State.DRAFT) throw PLAN_LOCKED.because(state);
    }

    boolean mayBeRevised() {
        return state == State.STIPULATED || state == State.REJECTED;
    }

    private Plan moved(State to, String actor, @Nullable String why) {
        var more = new java.util.ArrayList<>(steps);
        more.add(new Step(to, actor));
        return new Plan(id, version + 1, year, revision, to, why, more);
    }
}
