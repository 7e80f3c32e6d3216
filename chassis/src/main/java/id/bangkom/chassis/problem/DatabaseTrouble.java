package id.bangkom.chassis.problem;

import static id.bangkom.chassis.problem.ChassisProblem.*;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;

/** Tells trouble that passes (no connection, a restart, a full disk, a lock) from a fault of ours, by PostgreSQL's error codes. */
public final class DatabaseTrouble {
    private static final Map<String, Problem> BY_SQL_STATE = Map.of(
            "53100",
            STORAGE_FULL,
            "57014",
            UNAVAILABLE,
            "55P03",
            REQUEST_IN_PROGRESS,
            "53300",
            UNAVAILABLE,
            "40001",
            UNAVAILABLE,
            "40P01",
            UNAVAILABLE,
            "25P04",
            UNAVAILABLE);

    private DatabaseTrouble() {}

    /** What the caller is told; empty when trying again would not help. */
    public static Optional<Problem> of(Exception e) {
        @Nullable Throwable root = NestedExceptionUtils.getRootCause(e);
        var away = e instanceof TransactionException || e instanceof DataAccessResourceFailureException;
        var state =
                root instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : away ? "08000" : "";
        var known = BY_SQL_STATE.get(state);
        if (known != null) return Optional.of(known);
        return state.startsWith("08") || state.startsWith("57P") ? Optional.of(UNAVAILABLE) : Optional.empty();
    }
}
