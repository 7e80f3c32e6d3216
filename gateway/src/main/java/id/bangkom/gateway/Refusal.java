package id.bangkom.gateway;

import org.jspecify.annotations.Nullable;

/** A refusal on its way to the caller. */
class Refusal extends RuntimeException {
    private final transient GatewayProblem problem;

    Refusal(GatewayProblem problem) {
        this(problem, null);
    }

    Refusal(GatewayProblem problem, @Nullable Throwable cause) {
        super(problem.code(), cause, false, false);
        this.problem = problem;
    }

    GatewayProblem problem() {
        return problem;
    }
}
