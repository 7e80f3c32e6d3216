package id.bangkom.chassis.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * One tenant's new events of one poll, handled in one transaction: as one piece when all goes well. Events that cannot be read are all known after one pass; for
 * those that the handler fails on, ever smaller pieces are tried. Both are held back, together with what comes behind them in their subjects.
 */
class Batch {
    private static final Logger log = LoggerFactory.getLogger(Batch.class);
    private static final int MANY = 100;
    private static final int PIECES = 16;

    private final Listener listener;
    private final List<Placed> events;
    private final JsonMapper json;
    private final TransactionStatus transaction;
    private final Map<String, Fault> faults = new HashMap<>();
    private @Nullable Object savepoint;

    private record Placed(int place, Received event) {}

    /** The first event of a subject that cannot be handled, and why. */
    private record Fault(int place, String cause) {}

    Batch(Listener listener, List<Received> events, JsonMapper json, TransactionStatus transaction) {
        this.listener = listener;
        this.events = IntStream.range(0, events.size())
                .mapToObj(place -> new Placed(place, events.get(place)))
                .toList();
        this.json = json;
        this.transaction = transaction;
    }

    /** Answers what is to be parked, in order; all else has been handled. */
    List<Parking.Held> handle() {
        handle(events, false);
        var held = new ArrayList<Parking.Held>();
        for (var one : events) {
            var fault = faults.get(one.event.key());
            if (fault != null && one.place >= fault.place)
                held.add(new Parking.Held(one.event, one.place == fault.place ? fault.cause : Parking.BEHIND_PARKED));
        }
        return held;
    }

    /**
     * True when it went through as a whole.
     *
     * @param fails what is known to fail is not tried as a whole
     */
    private boolean handle(List<Placed> some, boolean fails) {
        var free = some.stream().filter(this::isFree).toList();
        if (free.isEmpty()) return true;
        if (fails && free.size() > 1) return pieces(free);
        if (savepoint == null) savepoint = transaction.createSavepoint();
        try {
            listener.on(new Events(free.stream().map(Placed::event).toList(), json));
            savepoint = null; // what has been handled stays
            return true;
        } catch (Unreadable e) {
            transaction.rollbackToSavepoint(savepoint);
            e.events().forEach((event, cause) -> hold(placed(free, event), cause));
            handle(free, false);
            return false;
        } catch (RuntimeException e) {
            if (Inbox.isPassing(e)) throw e;
            transaction.rollbackToSavepoint(savepoint);
            if (free.size() > 1) return pieces(free);
            hold(free.getFirst(), e);
            return false;
        }
    }

    /** A few bad ones among many spoil few of many pieces; of few, halves are tried. When all others go through, it is the last that fails. */
    private boolean pieces(List<Placed> some) {
        int number = some.size() > MANY ? PIECES : 2;
        boolean through = true;
        for (int piece = 0; piece < number; piece++) {
            var part = some.subList(some.size() * piece / number, some.size() * (piece + 1) / number);
            through &= handle(part, through && piece == number - 1);
        }
        return false;
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
