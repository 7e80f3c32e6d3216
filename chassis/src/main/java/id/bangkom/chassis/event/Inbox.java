package id.bangkom.chassis.event;

import id.bangkom.chassis.tenancy.Background;
import id.bangkom.chassis.tenancy.Tenant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a poll's records as one batch: per tenant one scope and one transaction, in which the inbox row of each event and its effect commit together. What
 * cannot be handled is parked in the same transaction, and later events of its subject queue behind it. The tenants of a poll are handled side by side: what one has to search or
 * wait for does not hold up the others.
 */
public class Inbox implements AutoCloseable {
    private static final String UNSEEN =
            "(select true from inbox where consumer = :consumer and event_id = event limit 1) is null";

    private static final String OPEN = open("");

    private static final String OPEN_AND_PARK =
            open("behind as (" + Parking.insert("where key in (select key from blocked) and " + UNSEEN) + "),");

    private static final int MOST_SUSPECTS = 10_000;
    /** So many tenants at once, of all listeners together: each holds a connection. */
    private static final int SIDE_BY_SIDE = 3;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Parking parking;
    private final JsonMapper json;
    private final EventTraces traces;
    private final ExecutorService sideBySide = Executors.newFixedThreadPool(
            SIDE_BY_SIDE, Thread.ofPlatform().daemon().name("inbox-", 0).factory());
    private final Map<String, Integer> pieces = new ConcurrentHashMap<>();
    /** Subjects that had something parked: their events are looked up with all that parking takes, which spares the next statement. */
    private final Set<String> suspects = ConcurrentHashMap.newKeySet();

    private static String open(String park) {
        return """
            with told as materialized (
                select * from unnest(:events::uuid[], :keys::text[], :states::boolean[]) as told (event, key, state) where event is not null),
            blocked as materialized (select parked_among(:keys::text[], :consumer) as key),
            %s
            fresh as (
                insert into inbox (consumer, event_id)
                select :consumer, event from told where not state and key not in (select key from blocked)
                on conflict do nothing returning event_id)
            select event_id as event, false as waits from fresh
            union all select event, key in (select key from blocked) from told
            where state or key in (select key from blocked) and %s""".formatted(park, UNSEEN);
    }

    public Inbox(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Parking parking,
            JsonMapper json,
            EventTraces traces) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.parking = parking;
        this.json = json;
        this.traces = traces;
    }

    /** @throws RuntimeException when the database is away: the poll is repeated, nothing is parked */
    public void receive(Listener listener, Iterable<ConsumerRecord<String, String>> records) {
        var byTenant = new LinkedHashMap<Tenant, List<Received>>();
        for (var record : records) {
            var received = Received.of(record, json);
            byTenant.computeIfAbsent(received.scope(), tenant -> new ArrayList<>())
                    .add(received);
        }
        if (byTenant.size() == 1 || Background.isHere())
            byTenant.forEach((tenant, batch) -> receive(listener, tenant, batch));
        else
            await(byTenant.entrySet().stream()
                    .map(one -> CompletableFuture.runAsync(
                            () -> receive(listener, one.getKey(), one.getValue()), sideBySide))
                    .toArray(CompletableFuture[]::new));
    }

    /** All come to their end before a fault of one is told: none is under way when the poll is repeated. */
    private static void await(CompletableFuture<?>[] tenants) {
        try {
            CompletableFuture.allOf(tenants).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void receive(Listener listener, Tenant tenant, List<Received> batch) {
        tenant.run(() -> {
            if (tenant.equals(Tenant.UNPLACED)) parkUnplaced(listener, batch);
            else traces.follow(listener, batch, () -> handle(listener, tenant, batch));
        });
    }

    private void parkUnplaced(Listener listener, List<Received> batch) {
        var held = batch.stream()
                .map(one -> new Parking.Held(one, String.valueOf(one.fault())))
                .toList();
        transaction.executeWithoutResult(status -> parking.park(listener, held, false));
    }

    private void handle(Listener listener, Tenant tenant, List<Received> batch) {
        var swarm = listener.name() + " of " + tenant.code();
        transaction.executeWithoutResult(status -> {
            var suspected = suspected(batch);
            var open = open(listener, batch, suspected);
            var free = new ArrayList<Received>();
            var held = new ArrayList<Parking.Held>();
            for (var one : batch) {
                if (isSeen(one, open)) continue;
                if (!waits(one, open)) free.add(one);
                else if (!suspected.contains(one.key())) held.add(new Parking.Held(one, Parking.BEHIND_PARKED));
                if (!one.state()) open.remove(one.eventId()); // one poll may bring it twice
            }
            var work = new Batch(listener, free, json, status, pieces.getOrDefault(swarm, Batch.WHOLE));
            held.addAll(work.handle());
            pieces.put(swarm, work.piece());
            parking.park(listener, held, true);
            held.forEach(one -> suspects.add(one.event().key()));
        });
    }

    private static boolean isSeen(Received one, Map<UUID, Boolean> open) {
        return one.eventId() != null && !open.containsKey(one.eventId());
    }

    private static boolean waits(Received one, Map<UUID, Boolean> open) {
        return Boolean.TRUE.equals(open.get(one.eventId()));
    }

    private Set<String> suspected(List<Received> batch) {
        if (suspects.size() > MOST_SUSPECTS) suspects.clear();
        return batch.stream().map(Received::key).filter(suspects::contains).collect(Collectors.toSet());
    }

    /**
     * The events that have not been handled, and whether each is to queue behind a parked one of its subject; if that subject was suspected, the event has been
     * parked already. Facts that need not wait are remembered as handled.
     */
    private Map<UUID, Boolean> open(Listener listener, List<Received> batch, Set<String> suspected) {
        tidy();
        var perhaps = batch.stream()
                .filter(one -> suspected.contains(one.key()))
                .map(one -> new Parking.Held(one, Parking.BEHIND_PARKED))
                .toList();
        var statement = perhaps.isEmpty()
                ? jdbc.sql(OPEN).param("consumer", listener.name())
                : Parking.bind(jdbc.sql(OPEN_AND_PARK), listener, perhaps, true);
        return statement
                .param("events", batch.stream().map(Received::eventId).toArray(UUID[]::new))
                .param("keys", batch.stream().map(Received::key).toArray(String[]::new))
                .param("states", batch.stream().map(Received::state).toArray(Boolean[]::new))
                .query((row, number) -> Map.entry(row.getObject("event", UUID.class), row.getBoolean("waits")))
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (first, again) -> first, HashMap::new));
    }

    /** Handles the parked events of one subject again, in the caller's transaction; answers those that are still to wait. */
    List<Parking.Held> replay(Listener listener, List<Received> queue, TransactionStatus status) {
        var facts = queue.stream()
                .filter(one -> !one.state())
                .map(Received::eventId)
                .toList();
        var fresh = remember(listener, facts);
        var events = queue.stream()
                .filter(one -> one.state() || fresh.contains(one.eventId()))
                .toList();
        var held = new Batch(listener, events, json, status, Batch.WHOLE).handle();
        parking.park(listener, held, true);
        return held;
    }

    private Set<UUID> remember(Listener listener, List<UUID> events) {
        return jdbc.sql("""
                        insert into inbox (consumer, event_id) select :consumer, unnest(:events::uuid[])
                        on conflict do nothing returning event_id""")
                .param("consumer", listener.name())
                .param("events", events.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    private void tidy() {
        if (ThreadLocalRandom.current().nextInt(1000) == 0)
            jdbc.sql("delete from inbox where received_at < now() - interval '30 days'")
                    .update();
    }

    @Override
    public void close() {
        sideBySide.shutdown();
    }

    /** True for what passes by itself, such as a database that is away. */
    static boolean isPassing(Throwable e) {
        return Stream.iterate(Optional.of(e), Optional::isPresent, cause -> cause.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .limit(20)
                .anyMatch(cause -> cause instanceof TransientDataAccessException
                        || cause instanceof RecoverableDataAccessException
                        || cause instanceof NonTransientDataAccessResourceException
                        || cause instanceof TransactionException);
    }

    /** What an operator reads; class names only, since messages may quote personal data. */
    static String cause(Throwable e) {
        return NestedExceptionUtils.getMostSpecificCause(e).getClass().getSimpleName();
    }
}
