package id.bangkom.faults;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What writers were told: the versions that were acknowledged of each subject. Compares it with what the databases hold. */
final class Ledger {
    private final Map<String, Set<Long>> acknowledged = new HashMap<>();
    private long steps;
    private long twice;

    synchronized void acknowledge(String tenant, UUID subject, long version) {
        steps++;
        if (!acknowledged
                .computeIfAbsent(tenant + "/" + subject, unknown -> new HashSet<>())
                .add(version)) twice++;
    }

    synchronized long steps() {
        return steps;
    }

    /** The subjects as the writing side holds them: key and version. */
    static Map<String, Long> tallies(JdbcClient probe, List<String> tenants) {
        var tallies = new HashMap<String, Long>();
        probe.sql("select tenant || '/' || id as key, version from tally where tenant = any(:tenants)")
                .param("tenants", tenants.toArray(String[]::new))
                .query(row -> {
                    tallies.put(row.getString("key"), row.getLong("version"));
                });
        return tallies;
    }

    /** Every acknowledged step is there, and nothing but them. */
    synchronized void compare(Outcome outcome, Map<String, Long> tallies) {
        long lost = 0;
        long more = 0;
        for (var subject : acknowledged.entrySet()) {
            long version = tallies.getOrDefault(subject.getKey(), 0L);
            lost += subject.getValue().stream().filter(one -> one > version).count();
            more += Math.max(0, version - subject.getValue().size());
        }
        outcome.count("acknowledged", steps);
        outcome.none("acknowledged, but lost", lost);
        outcome.none("acknowledged twice", twice);
        outcome.none("written, but not acknowledged", more);
        outcome.none(
                "written elsewhere",
                tallies.keySet().stream()
                        .filter(key -> !acknowledged.containsKey(key))
                        .count());
    }
}
