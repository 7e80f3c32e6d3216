package id.bangkom.faults;

import id.bangkom.chassis.testkit.TableIsolation;
import java.util.List;
import java.util.stream.Stream;

/**
 * R2: in every table of every database, every command of the application role with a tenant, without one, and on another tenant's rows; then every policy
 * opened in turn, and every way in which row-level security is known to leak planted in turn: each has to be noticed.
 */
final class ForeignRows implements Row {
    @Override
    public String name() {
        return "r2";
    }

    @Override
    public String promise() {
        return "no command of the application reaches another tenant's rows, and an opened policy does not stay unnoticed";
    }

    /** @param as what the isolation kit has to call it */
    private record Leak(String as, String change) {}

    @Override
    public Outcome run(Trial trial) {
        trial.ground().bring("postgres");
        var outcome = new Outcome();
        var all = List.of(Schema.values());
        for (var schema : trial.size().of(List.of(Schema.PROBE), all, all)) {
            schema.migrate(trial.ground());
            try {
                if (trial.sabotage()) tallies(trial, schema, "using (true)");
                look(trial, schema, outcome);
            } finally {
                if (trial.sabotage()) tallies(trial, schema, "using (tenant = (select current_tenant()))");
            }
        }
        return outcome;
    }

    private static void tallies(Trial trial, Schema schema, String policy) {
        trial.ground()
                .jdbc(schema.database())
                .sql("alter policy own_rows on tally " + policy)
                .update();
    }

    private static void look(Trial trial, Schema schema, Outcome outcome) {
        var database = schema.database();
        var isolation = new TableIsolation(
                database, schema.shared(), () -> trial.ground().superuser(database));
        if (!schema.hasTenants()) {
            isolation.rightsLeaks().forEach(leak -> outcome.violation(database + "." + leak));
            return;
        }
        isolation.leaks().forEach(leak -> outcome.violation(database + "." + leak));
        int fenced = isolation.fenced().size();
        outcome.add("databases with tenants", 1);
        outcome.add("tables", fenced);
        outcome.add("shared tables", isolation.tables().size() - fenced);
        outcome.add("commands tried", isolation.tried());
        if (trial.sabotage()) return; // one leak is there already
        isolation.openedUnnoticed().forEach(table -> outcome.violation("opened unnoticed: " + database + "." + table));
        outcome.add("policies opened", (long) TableIsolation.OPENINGS * fenced);
        var leaks = leaks(database);
        for (var leak : leaks)
            if (isolation.leaksAfter(leak.change, "job").stream().noneMatch(found -> found.contains(leak.as)))
                outcome.violation("planted unnoticed in " + database + ": " + leak.change);
        outcome.add("leaks planted", leaks.size());
    }

    /** The known ways, but those two that only a running pool can show (R3). */
    private static List<Leak> leaks(String database) {
        return Stream.of(
                        new Leak("no forced", "alter table job no force row level security"),
                        new Leak("owns it", "alter table job owner to %s_app"),
                        new Leak("may log in", "alter role %s_owner login"),
                        new Leak("may become another", "grant %1$s_owner to %1$s_app"),
                        new Leak("works without a tenant", """
                                create or replace function current_tenant() returns text language sql stable as $$ select current_setting('app.tenant', true) $$"""),
                        new Leak("works without a tenant", """
                                alter policy own_rows on job using (current_setting('app.tenant', true) is null or tenant = (select current_tenant()))"""),
                        new Leak("security_invoker", "create view all_jobs as select * from job"),
                        new Leak("materialised view", "create materialized view all_jobs as select * from job"),
                        new Leak("DEFINER", """
                                create function all_jobs() returns setof job language sql security definer as $$ select * from job $$"""),
                        new Leak(
                                "foreign key without",
                                "alter table job add unique (id), add foreign key (worker) references job (id)"),
                        new Leak("does not begin with the tenant", "create unique index on job (kind)"),
                        new Leak("given to another tenant", "alter policy own_rows on job with check (true)"),
                        new Leak("may truncate", "grant truncate on job to %s_app"),
                        new Leak("may truncate", "grant references on job to %s_app"),
                        new Leak("everybody may use it", "grant select on job to public"),
                        new Leak("ignores policies", "alter role %s_app bypassrls"),
                        new Leak("another name", "create policy peek on job for select to %s_app using (true)"),
                        new Leak("another name", "create policy peek on job for select to %s_relay using (true)"),
                        new Leak("outside of the schema", """
                                create schema aside; grant usage on schema aside to %1$s_app; create table aside.jobs as select * from job;
                                grant select on aside.jobs to %1$s_app"""),
                        new Leak("no forced", """
                                create table parts (tenant text not null, id uuid not null, primary key (tenant, id)) partition by list (tenant);
                                select own_rows('parts'); create table parts_medan partition of parts for values in ('medan');
                                grant select on parts_medan to %s_app"""),
                        new Leak("own rows are not seen", "drop policy own_rows on job"))
                .map(leak -> new Leak(leak.as, leak.change.formatted(database)))
                .toList();
    }
}
