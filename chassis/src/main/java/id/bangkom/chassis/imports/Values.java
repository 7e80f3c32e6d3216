package id.bangkom.chassis.imports;

import java.util.List;
import tools.jackson.databind.ObjectReader;

/** What the good rows of a batch mean: at most 1,000, in the order that the check gave them. */
public final class Values<T> {
    private final List<String> staged;
    private final ObjectReader reader;

    Values(List<String> staged, ObjectReader reader) {
        this.staged = staged;
        this.reader = reader;
    }

    public List<T> all() {
        return staged.stream().map(reader::<T>readValue).toList();
    }

    /** As one JSON array for a statement that reads it itself: thousands need not be parsed here only to be written again. */
    public String json() {
        return "[" + String.join(",", staged) + "]";
    }
}
