package id.bangkom.chassis.workbook;

import java.util.List;

/** The whole file cannot be taken; nothing of it was. */
public final class WorkbookRefused extends RuntimeException {
    /** Why; the arguments of each are named behind it. */
    public enum Reason {
        WRONG_TYPE,
        OLD_EXCEL,
        ENCRYPTED,
        DAMAGED_FILE,
        MACROS,
        /** limit that was passed, in bytes or as a ratio */
        ZIP_BOMB,
        EMPTY_FILE,
        /** limit */
        TOO_MANY_ROWS,
        /** names of the sheets with data */
        SEVERAL_SHEETS,
        /** the first merged range */
        MERGED_CELLS,
        /** names of the columns */
        MISSING_COLUMNS,
        /** number of the first line that cannot be read */
        WRONG_ENCODING
    }

    private final Reason reason;
    private final transient List<Object> arguments;

    WorkbookRefused(Reason reason, Object... arguments) {
        super(reason.name());
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    WorkbookRefused(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
        this.arguments = List.of();
    }

    public Reason reason() {
        return reason;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
