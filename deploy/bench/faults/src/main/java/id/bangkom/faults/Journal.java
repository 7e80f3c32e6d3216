package id.bangkom.faults;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the hearing side has taken in, in the order in which it took effect. */
final class Journal {
    private final JdbcClient copy;
    private final List<String> tenants;

    Journal(JdbcClient copy, List<String> tenants) {
        this.copy = copy;
        this.tenants = tenants;
    }

    private record Heard(String key, long effects, long versions, long inversions) {}

    long effects() {
        return copy.sql("select count(*) from heard where tenant = any(:tenants)")
                .param("tenants", tenants.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** @param expected of each subject, how many steps should have been heard: versions 1 to that, and of no other subject any */
    void compare(Outcome outcome, Map<String, Long> expected) {
        long lost = expected.values().stream().mapToLong(Long::longValue).sum();
        long early = 0;
        long doubled = 0;
        long inversions = 0;
        for (var heard : heard()) {
            long known = Math.min(heard.versions, expected.getOrDefault(heard.key, 0L));
            lost -= known;
            early += heard.versions - known;
            doubled += heard.effects - heard.versions;
            inversions += heard.inversions;
        }
        outcome.count("effects", effects());
        outcome.none("effects lost", lost);
        outcome.none("effects doubled", doubled);
        outcome.none("effects out of order", inversions);
        outcome.none("effects that should not be", early);
    }

    /** An effect is out of order when a later version of its subject had taken effect before. */
    private List<Heard> heard() {
        return copy.sql("""
                        select key, count(*) as effects, count(distinct version) as versions, count(*) filter (where version < highest) as inversions
                        from (select tenant || '/' || subject as key, version,
                                     max(version) over (partition by tenant, subject order by seq rows between unbounded preceding and 1 preceding) as highest
                              from heard where tenant = any(:tenants)) as journal
                        group by key""")
                .param("tenants", tenants.toArray(String[]::new))
                .query(Heard.class)
                .list();
    }

    /** Copies of states that differ from what they are copies of. */
    long stale(JdbcClient probe) {
        var there = states(probe, "tally");
        var here = states(copy, "copied");
        return there.stream().filter(state -> !here.contains(state)).count()
                + here.stream().filter(state -> !there.contains(state)).count();
    }

    private java.util.Set<String> states(JdbcClient database, String table) {
        return database.sql("select tenant || '/' || id || ' ' || version || ' ' || value from " + table
                        + " where tenant = any(:tenants)")
                .param("tenants", tenants.toArray(String[]::new))
                .query(String.class)
                .set();
    }
}
