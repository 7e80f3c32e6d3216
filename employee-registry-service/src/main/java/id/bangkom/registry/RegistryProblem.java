package id.bangkom.registry;

import id.bangkom.chassis.problem.Problem;

/** What the registry refuses beyond what every service does. */
public enum RegistryProblem implements Problem {
    SORT_UNKNOWN(400),
    ALREADY_REVERSED(409),
    NOT_CREDITED(409);

    private final int status;

    RegistryProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
