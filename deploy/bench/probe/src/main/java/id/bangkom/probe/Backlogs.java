package id.bangkom.probe;

import id.bangkom.chassis.event.Event;
import id.bangkom.chassis.event.Outbox;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Writes many steps at once, as a bulk import would: 1,000 to a transaction, each told, and each tally's state once a transaction. */
@Service
class Backlogs {
    private static final int TRANSACTION = 1000;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    Backlogs(JdbcClient jdbc, Outbox outbox, JsonMapper json, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW); // the request has one, too
    }

    /** How many facts and states were told. */
    record Told(int facts, int states) {}

    private record Steps(UUID id, int version, int value) {}

    Told write(int events, int subjects, long seed) {
        var random = new Random(seed);
        int states = 0;
        for (int left = events; left > 0; left -= TRANSACTION) {
            var steps = IntStream.range(0, Math.min(left, TRANSACTION))
                    .mapToObj(step -> subject(seed, random.nextInt(subjects)))
                    .toList();
            states += transaction.execute(status -> write(steps));
        }
        return new Told(events, states);
    }

    private static UUID subject(long seed, int number) {
        return UUID.nameUUIDFromBytes((seed + "/" + number).getBytes(StandardCharsets.UTF_8));
    }

    private int write(List<UUID> steps) {
        var counts = new TreeMap<UUID, Integer>(); // sorted, so that two backlogs lock in one order
        steps.forEach(id -> counts.merge(id, 1, Integer::sum));
        var tallies = jdbc.sql("""
                        insert into tally (id, version, value)
                        select id, version, value from jsonb_to_recordset(:steps::jsonb) as r(id uuid, version bigint, value bigint)
                        on conflict (tenant, id) do update set version = tally.version + excluded.version, value = tally.value + excluded.value
                        returning id, version, value""")
                .param(
                        "steps",
                        json.writeValueAsString(counts.entrySet().stream()
                                .map(one -> new Steps(one.getKey(), one.getValue(), one.getValue()))
                                .toList()))
                .query(Tally.class)
                .list();
        var told = new ArrayList<Event>();
        for (var tally : tallies)
            for (int left = counts.getOrDefault(tally.id(), 0) - 1; left >= 0; left--)
                told.add(new TallyStepped(tally.id(), tally.version() - left, 1));
        told.addAll(tallies);
        outbox.publishAll(told);
        return tallies.size();
    }
}
