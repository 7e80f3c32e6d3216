package id.bangkom.chassis.imports;

import java.util.regex.Pattern;

/** Hides what tells who somebody is and when they were born: NIP, NIK and their misspelt forms, wherever in a file they stand. */
final class PersonalNumbers {
    /** Twelve digits and more, single spaces allowed, or a NIP in its dotted form; longer codes of units have shorter groups. */
    private static final Pattern NUMBER = Pattern.compile("\\d{8}\\.\\d{6}\\.\\d\\.\\d{3}|\\d(?: ?\\d){11,}");

    private static final int SHOWN = 4;

    private PersonalNumbers() {}

    /** The first and last four digits of each number, enough to find the row that is meant. */
    static String masked(String text) {
        return NUMBER.matcher(text).replaceAll(found -> {
            var digits = found.group().replaceAll("\\D", "");
            return digits.substring(0, SHOWN)
                    + "*".repeat(digits.length() - 2 * SHOWN)
                    + digits.substring(digits.length() - SHOWN);
        });
    }
}
