package id.bangkom.chassis.problem;

import java.util.Locale;

/**
 * One refusal of a service's list; each service has one enum of them. Its text in Indonesian and English stands in {@code problems_id.properties}
 * and {@code problems_en.properties} under the code ({@code BATCH_FULL} is {@code batch-full}).
 */
public interface Problem {
    /** The HTTP status, 400 to 599. */
    int status();

    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem, ready to throw; the arguments fill its text. */
    default ProblemException because(Object... arguments) {
        return new ProblemException(this, arguments);
    }
}
