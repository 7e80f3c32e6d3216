package id.bangkom.evaluation;

import id.bangkom.chassis.problem.Problem;

/** Everything that evaluation may refuse. */
public enum EvaluationProblem implements Problem {
    NOT_A_PARTICIPANT(422),
    BATCH_ENDED(409),
    REVIEW_NOT_OPEN(409),
    REVIEW_COMPLETED(409);

    private final int status;

    EvaluationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
