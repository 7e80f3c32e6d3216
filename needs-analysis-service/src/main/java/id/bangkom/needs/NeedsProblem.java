package id.bangkom.needs;

import id.bangkom.chassis.problem.Problem;

/** Everything that needs analysis may refuse. */
public enum NeedsProblem implements Problem {
    COMPETENCY_UNKNOWN(422),
    EMPLOYEE_UNKNOWN(422),
    POSITION_UNKNOWN(422),
    ASSESSMENT_IN_FUTURE(422),
    STANDARD_IN_PAST(422),
    BUDGET_LINE_UNKNOWN(422),
    FORM_UNKNOWN(422),
    NO_NEEDS_CHOSEN(422),
    NEED_STATE_WRONG(409),
    LINE_OF_OTHERS(403),
    PLAN_EXISTS(409),
    PLAN_STATE_WRONG(409),
    PLAN_LOCKED(409),
    PLAN_EMPTY(409),
    PLAN_INCOMPLETE(422),
    SAME_PERSON(409),
    BUDGET_CEILING_EXCEEDED(409);

    private final int status;

    NeedsProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
