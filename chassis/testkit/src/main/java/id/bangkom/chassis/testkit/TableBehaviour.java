package id.bangkom.chassis.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the application role can really do with a table: each command without a tenant and as one of two tenants that have a row in it. The rows are made from
 * the catalogue and, like everything that is tried, taken back.
 */
final class TableBehaviour {
    private static final String US = "kota-kita";
    private static final String THEM = "kota-lain";
    private static final String NEW = "kota-baru"; // without a row, since some tables have only one of each tenant
    private static final int REFUSED = -1;

    private final Connection session;
    private final String table;
    private final String role;
    private final List<String> leaks = new ArrayList<>();
    private String columns = "";
    private String values = "";
    private int tried;

    TableBehaviour(Connection session, String table, String role) {
        this.session = session;
        this.table = table;
        this.role = role;
    }

    int tried() {
        return tried;
    }

    /** Empty when each command does what it should. */
    List<String> leaks() throws SQLException {
        var before = session.setSavepoint();
        try {
            sow();
            Sql.run(session, "set local role " + role);
            withoutTenant("before any was set");
            Sql.run(
                    session,
                    "set local app.tenant = ''"); // what PostgreSQL leaves when a transaction with one has ended
            withoutTenant("after one was set");
            asTenant();
        } catch (SQLException e) {
            leaks.add(table + ": could not be tried: " + e.getMessage());
        }
        session.rollback(before);
        return leaks;
    }

    /** A row of each tenant. What a row must fulfil beside its policies is of no interest here: no checks, no foreign keys. */
    private void sow() throws SQLException {
        Sql.run(session, "set local lock_timeout = '10s'; set local session_replication_role = replica");
        for (var check : Sql.list(session, """
                select quote_ident(conname) from pg_constraint where conrelid = '%s'::regclass and contype = 'c'""".formatted(table)))
            Sql.run(session, "alter table " + table + " drop constraint " + check);
        columns = one("""
                select coalesce(string_agg(', ' || quote_ident(attname), '' order by attnum), '') from pg_attribute %s""");
        values = one("""
                select coalesce(string_agg(', (' || case
                    when typname = 'xid8' then '''1'''
                    when typname = 'uuid' then 'gen_random_uuid()'
                    when typname in ('json', 'jsonb', 'bytea') then '''{}'''
                    when typtype = 'e' then 'enum_first(null::' || format_type(t.oid, null) || ')'
                    when typname = 'xid8' then '''1'''
                    when typname = 'numeric' then 'random() * 9'
                    when typcategory = 'N' then 'random() * 30000'
                    when typcategory = 'S' then 'md5(random()::text)'
                    when typcategory = 'B' then 'false'
                    when typcategory = 'D' then 'now()'
                    when typcategory = 'A' then '''{}'''
                    when typcategory = 'R' then '''empty'''
                    when typcategory = 'T' then '''1 day'''
                    end || ')::' || format_type(atttypid, atttypmod), '' order by attnum), '')
                from pg_attribute join pg_type t on t.oid = atttypid %s""");
        for (var tenant : List.of(US, THEM)) Sql.run(session, insert(tenant));
    }

    private String one(String sql) throws SQLException {
        var required = "where attrelid = '" + table
                + "'::regclass and attnum > 0 and attname <> 'tenant' and attnotnull and not atthasdef and attidentity = ''";
        return Sql.list(session, sql.formatted(required)).getFirst();
    }

    private void withoutTenant(String when) throws SQLException {
        for (var command : List.of(select(US), insert(US), update(US), delete(US)))
            expect("works without a tenant, " + when, command, REFUSED);
    }

    private void asTenant() throws SQLException {
        Sql.run(session, "set local app.tenant = '" + US + "'");
        boolean updates = may("update");
        boolean deletes = may("delete");
        expect("its own rows are not seen", select(US), 1);
        expect("another tenant's rows are seen", select(THEM), 0);
        expect("a row is given to another tenant", insert(NEW), REFUSED);
        expect("an own row is not changed as granted", update(US), updates ? 1 : REFUSED);
        expect("another tenant's rows are changed", update(THEM), updates ? 0 : REFUSED);
        expect("a row is moved away", "update " + table + " set tenant = '" + NEW + "'" + of(US), REFUSED);
        expect("an own row is not deleted as granted", delete(US), deletes ? 1 : REFUSED);
        expect("another tenant's rows are deleted", delete(THEM), deletes ? 0 : REFUSED);
        Sql.run(session, "set local app.tenant = '" + NEW + "'");
        expect("an own row is not added as granted", insert(NEW), may("insert") ? 1 : REFUSED);
    }

    private void expect(String wrong, String command, int rows) throws SQLException {
        tried++;
        int found = rows(command);
        if (found != rows) leaks.add("%s: %s (%d rows, not %d): %s".formatted(table, wrong, found, rows, command));
    }

    /** Rows seen or changed; the transaction goes on as if nothing had been tried. */
    private int rows(String command) throws SQLException {
        var before = session.setSavepoint();
        try (var statement = session.createStatement()) {
            if (!statement.execute(command)) return statement.getUpdateCount();
            var result = statement.getResultSet();
            return result.next() ? result.getInt(1) : 0;
        } catch (SQLException refused) {
            return REFUSED;
        } finally {
            session.rollback(before);
        }
    }

    private boolean may(String command) throws SQLException {
        return Sql.is(session, "select has_table_privilege('%s', '%s', '%s')".formatted(role, table, command));
    }

    private String select(String tenant) {
        return "select count(*) from " + table + of(tenant);
    }

    private String insert(String tenant) {
        return "insert into " + table + " (tenant" + columns + ") values ('" + tenant + "'" + values + ")";
    }

    private String update(String tenant) {
        return "update " + table + " set tenant = tenant" + of(tenant);
    }

    private String delete(String tenant) {
        return "delete from " + table + of(tenant);
    }

    private static String of(String tenant) {
        return " where tenant = '" + tenant + "'";
    }
}
