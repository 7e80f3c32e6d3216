package id.bangkom.training;

import id.bangkom.chassis.problem.Problem;

/** Everything that training may refuse. */
public enum TrainingProblem implements Problem {
    COURSE_UNKNOWN(422),
    COURSE_OF_ANOTHER_COMPETENCY(422),
    FORM_UNKNOWN(422),
    PLAN_ITEM_UNKNOWN(422),
    PLAN_ITEM_REPLACED(409),
    CEILING_BELOW_COMMITTED(409),
    BUDGET_CEILING_EXCEEDED(409),
    SESSION_TIMES_WRONG(422),
    SESSIONS_OVERLAP(422),
    SESSION_OUTSIDE_PLAN_YEAR(422),
    BATCH_STATE_WRONG(409),
    CAPACITY_BELOW_CONFIRMED(409),
    BATCH_SINGLE_OPD(409),
    BATCH_SHARE_EXCEEDED(409),
    BATCH_NOT_OVER(409),
    ENROLMENT_STATE_WRONG(409),
    ALREADY_IN_BATCH(409),
    EMPLOYEE_UNKNOWN(422),
    EMPLOYEE_NOT_ACTIVE(409),
    EMPLOYEE_RETIRES_SOON(409),
    SCHEDULE_CLASH(409),
    NOT_OF_YOUR_DEPARTMENT(422),
    NOT_A_PARTICIPANT(422);

    private final int status;

    TrainingProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
