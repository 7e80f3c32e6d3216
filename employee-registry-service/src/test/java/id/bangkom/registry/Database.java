package id.bangkom.registry;

import id.bangkom.chassis.testkit.TestPlatform;
import java.sql.SQLException;

/** Looks at what is really in the tables, of all cities. */
public final class Database {
    private Database() {}

    public static int count(String sql) {
        return Integer.parseInt(text(sql));
    }

    public static String text(String sql) {
        try (var session = TestPlatform.get().superuser("employee_registry");
                var rows = session.createStatement().executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
