package id.bangkom.chassis.imports;

import id.bangkom.chassis.workbook.Column;
import id.bangkom.chassis.workbook.Row;
import java.util.List;
import java.util.function.Consumer;

/**
 * One kind of workbook that a service takes in. A service that has a bean of this type offers {@code /imports}, lists {@code classpath:db/imports} among
 * its Flyway locations and the operations in its permission table.
 *
 * @param <T> what a good row means: a record that survives a trip through JSON
 */
public interface ImportKind<T> {
    /** In the path and in the row of each import; fixed for life. */
    String name();

    List<Column> columns();

    Class<T> type();

    /** What must not occur twice in one file; empty when the row does not say. */
    String key(Row row);

    /** Begins the check of one file, inside a transaction: loads what all its batches need. Called again when a check is resumed. */
    Check<T> begin(WholeFile file);

    /**
     * Makes the values true and tells the events, inside a transaction that also saves how far the import is. What is already so is left alone, for a check may
     * be older than another import.
     */
    void apply(Values<T> values);

    /** One running check. */
    interface Check<T> {
        /**
         * Judges a batch, inside a transaction; looks things up for the whole batch at once.
         *
         * @return as many verdicts, in the same order
         */
        List<Verdict<T>> check(List<Row> rows);
    }

    /** For kinds whose rows refer to other rows of the same file. */
    interface WholeFile {
        void each(Consumer<Row> reader);
    }
}
