package id.bangkom.chassis.workbook;

import java.util.List;

/**
 * A column that we read, under all the names that people give it.
 *
 * @param name ours, used in templates and messages
 * @param synonyms best first; compared without case, spaces and punctuation
 */
public record Column(String name, boolean required, List<String> synonyms) {
    public static Column required(String name, String... synonyms) {
        return new Column(name, true, List.of(synonyms));
    }

    public static Column optional(String name, String... synonyms) {
        return new Column(name, false, List.of(synonyms));
    }
}
