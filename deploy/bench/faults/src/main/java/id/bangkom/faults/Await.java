package id.bangkom.faults;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Waits for what other processes do. */
final class Await {
    private static final long PAUSE_MILLIS = 20;

    private Await() {}

    /** False when it did not come true in time. */
    static boolean until(Duration most, BooleanSupplier condition) {
        var deadline = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) return false;
            pause(PAUSE_MILLIS);
        }
        return true;
    }

    /** Waits as long as a number still grows towards its goal; false when it stood still for that long below it. */
    static boolean grown(Duration still, long goal, LongSupplier number) {
        var last = number.getAsLong();
        var deadline = System.nanoTime() + still.toNanos();
        while (last < goal) {
            pause(PAUSE_MILLIS);
            var now = number.getAsLong();
            if (now > last) deadline = System.nanoTime() + still.toNanos();
            else if (System.nanoTime() > deadline) return false;
            last = now;
        }
        return true;
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
