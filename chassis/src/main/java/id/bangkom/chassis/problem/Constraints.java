package id.bangkom.chassis.problem;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Says in our own words what a Bean Validation constraint found wrong. */
final class Constraints {
    private Constraints() {}

    static void name(ProblemException refused, String pointer, String constraint, Object @Nullable [] arguments) {
        var numbers = arguments == null
                ? new Object[0]
                : Arrays.stream(arguments).filter(Number.class::isInstance).toArray();
        switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> refused.at(pointer, "field-required");
            case "Min", "DecimalMin", "Positive", "PositiveOrZero" ->
                refused.at(pointer, "field-out-of-range", numbers.length > 0 ? numbers[0] : 0, "∞");
            case "Max", "DecimalMax" ->
                refused.at(pointer, "field-out-of-range", "−∞", numbers.length > 0 ? numbers[0] : 0);
            // the arguments come as (max, min)
            case "Range" -> refused.at(pointer, "field-out-of-range", numbers[1], numbers[0]);
            case "Size" -> refused.at(pointer, "field-too-long", numbers[1], numbers[0]);
            default -> refused.at(pointer, "field-wrong-form");
        }
    }
}
