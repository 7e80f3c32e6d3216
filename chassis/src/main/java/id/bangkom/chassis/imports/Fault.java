package id.bangkom.chassis.imports;

import java.util.List;

/**
 * One thing wrong with one cell. Its text stands in the problem texts under {@code fault-<code>}, the way to mend it under {@code fault-<code>-cure}.
 *
 * @param code upper snake case
 * @param column ours
 * @param value what the cell said, personal numbers masked: the sender's own file has them in full
 * @param arguments of the texts; faults of one code, column and arguments are mended together
 * @param warning the row is taken all the same
 */
public record Fault(String code, String column, String value, List<String> arguments, boolean warning) {
    private static final int LONGEST = 200;

    public Fault {
        value = PersonalNumbers.masked(value.length() > LONGEST ? value.substring(0, LONGEST) : value);
        arguments = arguments.stream().map(PersonalNumbers::masked).toList();
    }

    static Fault of(String code, String column, String value, String... arguments) {
        return new Fault(code, column, value, List.of(arguments), false);
    }
}
