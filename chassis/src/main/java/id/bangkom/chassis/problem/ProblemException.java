package id.bangkom.chassis.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A refusal on its way to the caller. Carries no stack trace: it is an answer, not an accident. */
public class ProblemException extends RuntimeException {
    /** One faulty field, by JSON Pointer into the request body. */
    public record FieldError(String pointer, String code, List<Object> arguments) {}

    private final transient Problem problem;
    private final transient Object[] arguments;
    private final transient List<FieldError> errors = new ArrayList<>();
    private final transient Map<String, @Nullable Object> more = new LinkedHashMap<>();

    ProblemException(Problem problem, Object[] arguments) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.arguments = arguments;
    }

    /** Names a faulty field; the text is the problem text of {@code code}. */
    public ProblemException at(String pointer, String code, Object... texts) {
        errors.add(new FieldError(pointer, code, List.of(texts)));
        return this;
    }

    /** Adds a member to the answer, e.g. both values of a lost update. */
    public ProblemException with(String member, @Nullable Object value) {
        more.put(member, value);
        return this;
    }

    public Problem problem() {
        return problem;
    }

    Object[] arguments() {
        return arguments;
    }

    List<FieldError> errors() {
        return errors;
    }

    Map<String, @Nullable Object> more() {
        return more;
    }
}
