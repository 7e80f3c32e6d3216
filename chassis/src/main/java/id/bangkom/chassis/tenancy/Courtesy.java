package id.bangkom.chassis.tenancy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Background work of one tenant leaves most of the time to the screens of the others: while any of them asks this service for something, it rests after each piece
 * for four times as long as the piece took, at most two seconds. Its own tenant's screens do not slow it down: they wait for it.
 */
public class Courtesy {
    private static final int RESTS = 4;
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(2);
    /** A screen is looked at for longer than it takes to load. */
    private static final long LATELY = TimeUnit.SECONDS.toNanos(2);

    private final Map<Tenant, Long> asked = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    public Courtesy() {
        this(System::nanoTime);
    }

    Courtesy(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The tenant in scope asks for something and waits. */
    public void asks() {
        asked.put(Tenant.current(), nanos.getAsLong());
    }

    /** Rests after a piece of the current tenant's work; see {@link #rest}. */
    public void restSince(long began) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(rest(began));
    }

    /**
     * How long the current tenant's work is to rest, in nanoseconds; 0 while no other tenant asks.
     *
     * @param began when the piece of work began that has just ended, by {@link System#nanoTime}
     */
    public long rest(long began) {
        return othersAsk() ? Math.min(LONGEST, RESTS * (nanos.getAsLong() - began)) : 0;
    }

    /** How much the current tenant's work takes on at once: an eighth of what it may while any other tenant asks, so that it holds nobody up for long. */
    public int piece(int most) {
        return othersAsk() ? Math.max(1, most / 8) : most;
    }

    private boolean othersAsk() {
        var tenant = Tenant.current();
        var since = nanos.getAsLong() - LATELY;
        return asked.entrySet().stream()
                .anyMatch(one -> one.getValue() - since > 0 && !one.getKey().equals(tenant));
    }
}
