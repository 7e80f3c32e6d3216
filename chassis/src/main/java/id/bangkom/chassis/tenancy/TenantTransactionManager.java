package id.bangkom.chassis.tenancy;

import id.bangkom.chassis.time.Deadline;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Opens every transaction as the current tenant; row-level security does the rest. No statement in it lasts longer than somebody waits. Who comes first has a
 * connection first: the pool itself hands them to whoever asks in the right moment, and in a rush the unlucky wait for seconds.
 */
public class TenantTransactionManager extends JdbcTransactionManager {
    private static final String UNBOUNDED = "select set_config('app.tenant', ?, true)";
    /** Not transaction_timeout, which ends the session: overload would have to pay for a new one each time. */
    private static final String BOUNDED = UNBOUNDED + ", set_config('statement_timeout', ?, true)";

    private static final long PATIENCE_MILLIS = 5000;

    private final Semaphore turns;
    private final Semaphore backgroundTurns;

    /** @param connections how many there are for screens, and as many again for background work */
    public TenantTransactionManager(DataSource dataSource, int connections) {
        super(dataSource);
        turns = new Semaphore(connections, true);
        backgroundTurns = new Semaphore(connections, true);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        awaitTurn();
        var begun = false;
        try {
            super.doBegin(transaction, definition);
            begun = true;
        } finally {
            if (!begun) turns().release();
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            turns().release();
        }
    }

    private Semaphore turns() {
        return Background.isHere() ? backgroundTurns : turns;
    }

    private void awaitTurn() {
        try {
            if (!turns().tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                throw new CannotCreateTransactionException("No connection within " + PATIENCE_MILLIS + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotCreateTransactionException("Interrupted before there was a connection", e);
        }
    }

    /** The settings end with the transaction, so a pooled connection carries nothing on. */
    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var deadline = Deadline.inScope();
        try (var setting = connection.prepareStatement(deadline.isPresent() ? BOUNDED : UNBOUNDED)) {
            setting.setString(1, Tenant.current().code());
            if (deadline.isPresent()) setting.setString(2, millisLeft(deadline.get()));
            setting.execute();
        }
    }

    /** Waiting for this connection may have taken all the time there was. */
    private static String millisLeft(Deadline deadline) throws SQLTimeoutException {
        var left = deadline.millisLeft();
        if (left <= 0) throw new SQLTimeoutException("Nobody waits for this any more", "57014");
        return Long.toString(left);
    }
}
