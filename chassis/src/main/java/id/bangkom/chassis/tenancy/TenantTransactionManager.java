package id.bangkom.chassis.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Opens every transaction as the current tenant; row-level security does the rest. */
public class TenantTransactionManager extends JdbcTransactionManager {
    public TenantTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    /** The setting ends with the transaction, so a pooled connection carries nothing on. */
    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        try (var setting = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            setting.setString(1, Tenant.current().code());
            setting.execute();
        }
    }
}
