package id.bangkom.chassis.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Plain statements in a session of the superuser. */
final class Sql {
    private Sql() {}

    static void run(Connection session, String sql) throws SQLException {
        try (var statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column. */
    static List<String> list(Connection session, String sql) throws SQLException {
        try (var statement = session.createStatement();
                var result = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (result.next()) values.add(result.getString(1));
            return values;
        }
    }

    static boolean is(Connection session, String sql) throws SQLException {
        return list(session, sql).equals(List.of("t"));
    }
}
