package id.bangkom.chassis.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads every table of a database from the catalogue and names each way in which a tenant's rows could be seen, changed or guessed by another: the ways in
 * which row-level security is known to leak.
 */
public final class TableIsolation {
    private static final String POLICY = "(tenant = ( SELECT current_tenant() AS current_tenant))";

    private final String database;
    private final Set<String> shared;

    /** @param shared tables without a tenant on purpose: read-only reference data and the migration history */
    public TableIsolation(String database, Set<String> shared) {
        this.database = database;
        this.shared = shared;
        TestPlatform.get().database(database);
    }

    public List<String> tables() {
        return list("""
                select relname from pg_class c join pg_namespace n on n.oid = relnamespace
                where nspname = 'public' and relkind in ('r', 'p') order by 1""");
    }

    /** Everything that is wrong, in words; empty when the database is tight. */
    public List<String> leaks() {
        var leaks = new ArrayList<String>();
        var fenced = tables().stream().filter(table -> !shared.contains(table)).toList();
        for (var table : fenced) {
            var own = list("""
                    select coalesce(qual, '') || '|' || coalesce(with_check, '') from pg_policies
                    where tablename = '%1$s' and policyname = 'own_rows' and roles @> array['%2$s_app', '%2$s_owner']::name[]""".formatted(table, database));
            if (!own.equals(List.of(POLICY + "|" + POLICY)))
                leaks.add(table + ": the policy own_rows is missing or opened " + own);
        }
        add(
                leaks,
                "no forced row-level security",
                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)");
        add(
                leaks,
                "a policy of another name opens it",
                "select distinct tablename from pg_policies where policyname <> 'own_rows' and not roles <@ array['"
                        + database + "_relay', '" + database + "_platform']::name[]");
        add(leaks, "unique key or primary key does not begin with the tenant", """
                select distinct t.relname from pg_index i join pg_class t on t.oid = indrelid
                where t.relnamespace = 'public'::regnamespace and indisunique and t.relname <> 'outbox'
                  and (select attname from pg_attribute where attrelid = t.oid and attnum = indkey[0]) is distinct from 'tenant'""");
        add(leaks, "foreign key without the tenant", """
                select distinct conrelid::regclass::text from pg_constraint c where contype = 'f' and connamespace = 'public'::regnamespace
                  and not exists (select from pg_attribute where attrelid = conrelid and attnum = conkey[1] and attname = 'tenant')""");
        add(
                leaks,
                "the application may truncate or reference it",
                "select table_name from information_schema.table_privileges where grantee = '" + database
                        + "_app' and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')");
        always(leaks, "materialised view", "select matviewname from pg_matviews where schemaname = 'public'");
        always(
                leaks,
                "view without security_invoker",
                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v' and not coalesce(reloptions @> array['security_invoker=true'], false)");
        always(
                leaks,
                "SECURITY DEFINER function",
                "select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef");
        always(
                leaks,
                "role that ignores policies",
                "select rolname from pg_roles where rolname like '" + database
                        + "\\_%' and (rolbypassrls or rolsuper)");
        always(
                leaks,
                "the application owns it",
                "select relname from pg_class where pg_get_userbyid(relowner) = '" + database + "_app'");
        always(
                leaks,
                "shared, but the application may write it",
                "select distinct table_name from information_schema.table_privileges where grantee = '" + database
                        + "_app' and privilege_type <> 'SELECT' and table_name in ('" + String.join("', '", shared)
                        + "')");
        for (var table : fenced) leaks.addAll(behaviour(table));
        return leaks;
    }

    /** Opens the policy of each table in turn and answers the tables for which {@link #leaks} did not notice. */
    public List<String> openedUnnoticed() {
        var unnoticed = new ArrayList<String>();
        for (var table : tables()) {
            if (shared.contains(table)) continue;
            execute("alter policy own_rows on " + table + " using (true) with check (true)");
            if (leaks().isEmpty()) unnoticed.add(table);
            execute("alter policy own_rows on " + table
                    + " using (tenant = (select current_tenant())) with check (tenant = (select current_tenant()))");
        }
        return unnoticed;
    }

    /** What the application role can really do: nothing without a tenant, nothing with another's rows. */
    private List<String> behaviour(String table) {
        var leaks = new ArrayList<String>();
        try (var session = TestPlatform.get().superuser(database)) {
            session.setAutoCommit(false);
            session.setTransactionIsolation(
                    Connection.TRANSACTION_REPEATABLE_READ); // the relay empties the outbox meanwhile
            boolean empty = count(session, "select count(*) from " + table) == 0; // nothing to refuse then
            run(session, "set local role " + database + "_app");
            if (!empty && succeeds(session, "select * from " + table + " limit 1"))
                leaks.add(table + ": readable without a tenant");
            run(session, "select set_config('app.tenant', 'kota-lain', true)");
            if (count(session, "select count(*) from " + table + " where tenant <> 'kota-lain'") > 0)
                leaks.add(table + ": another tenant's rows are seen");
            for (var write : List.of(
                    "update " + table + " set tenant = 'kota-lain' where tenant <> 'kota-lain'",
                    "delete from " + table + " where tenant <> 'kota-lain'"))
                if (changes(session, write) > 0)
                    leaks.add(table + ": another tenant's rows are changed by " + write.substring(0, 6));
            session.rollback();
        } catch (SQLException e) {
            leaks.add(table + ": " + e.getMessage());
        }
        return leaks;
    }

    private static boolean succeeds(Connection session, String sql) throws SQLException {
        return changes(session, sql) >= 0;
    }

    /** Rows changed, or -1 when it is refused; the transaction goes on either way. */
    private static int changes(Connection session, String sql) throws SQLException {
        var before = session.setSavepoint();
        try (var statement = session.createStatement()) {
            return statement.execute(sql) ? 0 : statement.getUpdateCount();
        } catch (SQLException refused) {
            session.rollback(before);
            return -1;
        }
    }

    private static long count(Connection session, String sql) throws SQLException {
        try (var statement = session.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static void run(Connection session, String sql) throws SQLException {
        try (var statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    private void add(List<String> leaks, String what, String sql) {
        list(sql).stream().filter(name -> !shared.contains(name)).forEach(name -> leaks.add(name + ": " + what));
    }

    private void always(List<String> leaks, String what, String sql) {
        list(sql).forEach(name -> leaks.add(name + ": " + what));
    }

    private List<String> list(String sql) {
        try (var session = TestPlatform.get().superuser(database);
                var statement = session.createStatement();
                var result = statement.executeQuery(sql)) {
            var names = new ArrayList<String>();
            while (result.next()) names.add(result.getString(1));
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void execute(String sql) {
        try (var session = TestPlatform.get().superuser(database)) {
            run(session, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
