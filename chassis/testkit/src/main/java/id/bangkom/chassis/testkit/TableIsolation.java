package id.bangkom.chassis.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads every table of a database from the catalogue and names each way in which a tenant's rows could be seen, changed or guessed by another: the ways in
 * which row-level security is known to leak. Then tries each command as the application. All of it in transactions that are rolled back.
 */
public final class TableIsolation {
    private static final String OWN = "(tenant = (select current_tenant()))";
    private static final List<String> OPENED = List.of(
            "using (true) with check (true)", "using (true) with check " + OWN, "using " + OWN + " with check (true)");

    /** In how many ways {@link #openedUnnoticed} opens each policy. */
    public static final int OPENINGS = OPENED.size();

    private static final String READ_BACK = "(tenant = ( SELECT current_tenant() AS current_tenant))";

    private final String database;
    private final Set<String> shared;
    private final Sessions sessions;
    private int tried;

    /** Opens sessions of the superuser. */
    public interface Sessions {
        Connection open() throws SQLException;
    }

    private interface Work<T> {
        T in(Connection session) throws SQLException;
    }

    /** @param shared tables without a tenant on purpose: read-only reference data and the migration history */
    public TableIsolation(String database, Set<String> shared) {
        this(database, shared, () -> TestPlatform.get().superuser(database));
        TestPlatform.get().database(database);
    }

    /** A database of another server than the tests' own. */
    public TableIsolation(String database, Set<String> shared, Sessions sessions) {
        this.database = database;
        this.shared = shared;
        this.sessions = sessions;
    }

    public List<String> tables() {
        return rolledBack(this::tables);
    }

    /** The tables whose rows belong to a tenant each. */
    public List<String> fenced() {
        return rolledBack(this::fenced);
    }

    /** How many commands the application has tried so far. */
    public int tried() {
        return tried;
    }

    /** Everything that is wrong, in words; empty when the database is tight. */
    public List<String> leaks() {
        var leaks = new ArrayList<>(rolledBack(this::catalogueLeaks));
        for (var table : fenced()) // a session of its own: a setting that was made once is never quite absent again
        leaks.addAll(rolledBack(session -> behaviour(session, table)));
        return leaks;
    }

    /** What would be wrong with the catalogue and with one table after a change that is made and taken back. */
    public List<String> leaksAfter(String change, String table) {
        return rolledBack(session -> {
            Sql.run(session, change);
            var leaks = catalogueLeaks(session);
            leaks.addAll(behaviour(session, table));
            return leaks;
        });
    }

    /** What must hold in a database without tenants, too: who owns, who may become whom, what evades policies. */
    public List<String> rightsLeaks() {
        return rolledBack(session -> {
            var leaks = new ArrayList<String>();
            rights(session, leaks);
            return leaks;
        });
    }

    /** Opens the policy of each table in turn, for reading, for writing and for both, and answers what the application's commands did not notice. */
    public List<String> openedUnnoticed() {
        return rolledBack(session -> {
            var unnoticed = new ArrayList<String>();
            for (var table : fenced(session))
                for (var opened : OPENED) {
                    var before = session.setSavepoint();
                    Sql.run(session, "alter policy own_rows on " + table + " " + opened);
                    if (behaviour(session, table).isEmpty()) unnoticed.add(table + ": " + opened);
                    session.rollback(before);
                }
            return unnoticed;
        });
    }

    private List<String> behaviour(Connection session, String table) throws SQLException {
        var behaviour = new TableBehaviour(session, table, database + "_app");
        var leaks = behaviour.leaks();
        tried += behaviour.tried();
        return leaks;
    }

    private List<String> catalogueLeaks(Connection session) throws SQLException {
        var leaks = new ArrayList<String>();
        fences(session, leaks);
        rights(session, leaks);
        return leaks;
    }

    private void fences(Connection session, List<String> leaks) throws SQLException {
        for (var table : fenced(session)) {
            var own = Sql.list(session, """
                    select coalesce(qual, '') || '|' || coalesce(with_check, '') from pg_policies
                    where tablename = '%1$s' and policyname = 'own_rows' and roles @> array['%2$s_app', '%2$s_owner']::name[]""".formatted(table, database));
            if (!own.equals(List.of(READ_BACK + "|" + READ_BACK)))
                leaks.add(table + ": the policy own_rows is missing or opened " + own);
        }
        add(session, leaks, "no forced row-level security", """
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)""");
        add(session, leaks, "a policy of another name opens it", """
                select distinct tablename from pg_policies where policyname <> 'own_rows' and not (
                    roles = array['%1$s_relay']::name[] and tablename = 'outbox' or roles = array['%1$s_platform']::name[] and cmd = 'SELECT')""".formatted(database));
        add(session, leaks, "unique key or primary key does not begin with the tenant", """
                select distinct t.relname from pg_index i join pg_class t on t.oid = indrelid
                where t.relnamespace = 'public'::regnamespace and indisunique and t.relname <> 'outbox'
                  and (select attname from pg_attribute where attrelid = t.oid and attnum = indkey[0]) is distinct from 'tenant'""");
        add(session, leaks, "foreign key without the tenant", """
                select distinct conrelid::regclass::text from pg_constraint c where contype = 'f' and connamespace = 'public'::regnamespace
                  and not exists (select from pg_attribute where attrelid = conrelid and attnum = conkey[1] and attname = 'tenant')""");
        always(
                session,
                leaks,
                "shared, but the application may write it",
                "select distinct table_name from information_schema.table_privileges where grantee = '" + database
                        + "_app' and privilege_type <> 'SELECT' and table_name in ('" + String.join("', '", shared)
                        + "')");
    }

    private void rights(Connection session, List<String> leaks) throws SQLException {
        always(session, leaks, "the application may truncate or reference it, or everybody may use it", """
                select distinct table_name from information_schema.table_privileges where table_schema = 'public'
                  and (grantee = '%s_app' and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER') or grantee = 'PUBLIC')""".formatted(
                        database));
        always(session, leaks, "the application reads it outside of the schema", """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = relnamespace
                where relkind in ('r', 'p', 'v', 'm', 'f') and nspname not in ('public', 'information_schema') and nspname not like 'pg\\_%%'
                  and has_table_privilege('%s_app', c.oid, 'select')""".formatted(database));
        always(session, leaks, "materialised view", "select matviewname from pg_matviews where schemaname = 'public'");
        always(session, leaks, "view without security_invoker", """
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind = 'v' and not coalesce(reloptions @> array['security_invoker=true'], false)""");
        always(session, leaks, "SECURITY DEFINER function that can be called", """
                        select proname from pg_proc join pg_namespace n on n.oid = pronamespace
                        where nspname <> 'information_schema' and nspname not like 'pg\\_%' and prosecdef and prorettype <> 'event_trigger'::regtype""");
        always(session, leaks, "role that ignores policies, or owner that may log in", """
                select rolname from pg_roles
                where rolname like '%1$s\\_%%' and (rolbypassrls or rolsuper) or rolname = '%1$s_owner' and rolcanlogin""".formatted(database));
        always(session, leaks, "role that may become another", """
                select member::regrole::text from pg_auth_members
                where member::regrole::text in ('%1$s_app', '%1$s_relay', '%1$s_platform')""".formatted(database));
        always(
                session,
                leaks,
                "the application owns it",
                "select relname from pg_class where pg_get_userbyid(relowner) = '" + database + "_app'");
    }

    private List<String> tables(Connection session) throws SQLException {
        return Sql.list(session, """
                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1""");
    }

    private List<String> fenced(Connection session) throws SQLException {
        return tables(session).stream().filter(table -> !shared.contains(table)).toList();
    }

    private void add(Connection session, List<String> leaks, String what, String sql) throws SQLException {
        for (var name : Sql.list(session, sql)) if (!shared.contains(name)) leaks.add(name + ": " + what);
    }

    private static void always(Connection session, List<String> leaks, String what, String sql) throws SQLException {
        for (var name : Sql.list(session, sql)) leaks.add(name + ": " + what);
    }

    private <T> T rolledBack(Work<T> work) {
        try (var session = sessions.open()) {
            session.setAutoCommit(false);
            try {
                return work.in(session);
            } finally {
                session.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
