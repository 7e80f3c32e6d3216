package id.bangkom.chassis.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * One tenant's new events of one poll, handled in one transaction: as one piece when all goes well. Events that cannot be read are all known after one pass; one
 * that the handler fails on is looked for third by third, and the rest goes on in pieces that grow with the distance to the last bad one (Bentley and Yao, "An almost
 * optimal algorithm for unbounded searching", 1976). Both are held back, together with what comes behind them in their subjects.
 */
class Batch {
    private static final Logger log = LoggerFactory.getLogger(Batch.class);
    /** A piece that fails is work lost, one that goes through is not: smaller parts fail less often than halves. */
    private static final int PARTS = 3;

    private static final int GROWTH = 4;
    /** As many as there are. */
    static final int WHOLE = 1 << 20;

    private final Listener listener;
    private final List<Placed> events;
    private final JsonMapper json;
    private final TransactionStatus transaction;
    private final Map<String, Fault> faults = new HashMap<>();
    private final IdentityHashMap<Received, Object> read = new IdentityHashMap<>();
    private @Nullable Object savepoint;
    private int piece;

    private record Placed(int place, Received event) {}

    /** The first event of a subject that cannot be handled, and why. */
    private record Fault(int place, String cause) {}

    /** @param piece how many are handled at once at first: what {@link #piece} said after the batch before, since bad ones come in swarms */
    Batch(Listener listener, List<Received> events, JsonMapper json, TransactionStatus transaction, int piece) {
        this.listener = listener;
        this.events = IntStream.range(0, events.size())
                .mapToObj(place -> new Placed(place, events.get(place)))
                .toList();
        this.json = json;
        this.transaction = transaction;
        this.piece = piece;
    }

    int piece() {
        return piece;
    }

    /** Answers what is to be parked, in order; all else has been handled. */
    List<Parking.Held> handle() {
        for (int done = 0; done < events.size(); ) {
            int known = faults.size();
            int through = through(events.subList(done, Math.min(events.size(), done + piece)));
            done += through;
            piece = Math.max(GROWTH * through, faults.size() > known ? 0 : piece);
        }
        var held = new ArrayList<Parking.Held>();
        for (var one : events) {
            var fault = faults.get(one.event.key());
            if (fault != null && one.place >= fault.place)
                held.add(new Parking.Held(one.event, one.place == fault.place ? fault.cause : Parking.BEHIND_PARKED));
        }
        return held;
    }

    /** Handles these up to and with the first that fails, which is held; answers how many those are. */
    private int through(List<Placed> some) {
        var cause = fault(some);
        if (cause.isEmpty()) return some.size();
        int from = 0;
        int failed = some.size();
        for (int to = failed; to - from > 1; ) {
            int middle = from + (to - from + PARTS - 1) / PARTS;
            var before = fault(some.subList(from, middle));
            if (before.isEmpty()) {
                from = middle;
            } else {
                to = middle;
                failed = middle - from;
                cause = before;
            }
        }
        var first = some.get(from);
        (failed == 1 ? cause : fault(List.of(first))).ifPresent(known -> hold(first, known));
        return from + 1;
    }

    /** Handles these as one piece; what came in the way, if anything: then none of them has been handled. Those behind a held one are left out. */
    private Optional<RuntimeException> fault(List<Placed> some) {
        var free = some.stream().filter(this::isFree).toList();
        if (free.isEmpty()) return Optional.empty();
        var before = savepoint == null ? transaction.createSavepoint() : savepoint;
        savepoint = before;
        try {
            listener.on(new Events(free.stream().map(Placed::event).toList(), json, read));
            savepoint = null; // what has been handled stays
            return Optional.empty();
        } catch (Unreadable e) {
            transaction.rollbackToSavepoint(before);
            e.events().forEach((event, cause) -> hold(placed(free, event), cause));
            return fault(free);
        } catch (RuntimeException e) {
            if (Inbox.isPassing(e)) throw e;
            transaction.rollbackToSavepoint(before);
            return Optional.of(e);
        }
    }

    private boolean isFree(Placed one) {
        var fault = faults.get(one.event.key());
        return fault == null || one.place < fault.place;
    }

    private static Placed placed(List<Placed> some, Received event) {
        return some.stream().filter(one -> one.event.equals(event)).findFirst().orElseThrow();
    }

    private void hold(Placed one, Throwable e) {
        var fault = new Fault(one.place, Inbox.cause(e));
        faults.merge(one.event.key(), fault, (a, b) -> a.place < b.place ? a : b);
        log.warn("parked {} {} {}: {}", listener.name(), one.event.type(), one.event.eventId(), fault.cause);
    }
}
