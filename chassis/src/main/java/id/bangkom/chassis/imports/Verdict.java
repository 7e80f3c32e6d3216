package id.bangkom.chassis.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of one row.
 *
 * @param order rows of a lower number are applied first
 * @param faults the reasons of a refusal; warnings come with any outcome
 */
public record Verdict<T>(
        Outcome outcome, int order, @Nullable T value, List<Fault> faults) {
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    public static <T> Verdict<T> created(T value, List<Fault> warnings) {
        return new Verdict<>(Outcome.CREATED, 0, value, warnings);
    }

    public static <T> Verdict<T> changed(T value, List<Fault> warnings) {
        return new Verdict<>(Outcome.CHANGED, 0, value, warnings);
    }

    public static <T> Verdict<T> unchanged(List<Fault> warnings) {
        return new Verdict<>(Outcome.UNCHANGED, 0, null, warnings);
    }

    public static <T> Verdict<T> refused(List<Fault> faults) {
        return new Verdict<>(Outcome.REFUSED, 0, null, faults);
    }

    public Verdict<T> inOrder(int other) {
        return new Verdict<>(outcome, other, value, faults);
    }
}
