package id.bangkom.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Waits for what arrives by event. */
public final class Wait {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private Wait() {}

    public static void until(String what, Supplier<Boolean> reached) {
        until(what, 100, reached);
    }

    /** @param millis between one look and the next */
    public static void until(String what, long millis, Supplier<Boolean> reached) {
        var deadline = Instant.now().plus(LONGEST);
        while (!reached.get()) {
            if (Instant.now().isAfter(deadline)) throw new IllegalStateException("Waited in vain for " + what);
            pause(millis);
        }
    }

    /** The value once it has stayed the same for two seconds. */
    public static <T> T settled(String what, Supplier<T> value) {
        var deadline = Instant.now().plus(LONGEST);
        var last = value.get();
        var since = Instant.now();
        while (Duration.between(since, Instant.now()).toMillis() < 2000) {
            if (Instant.now().isAfter(deadline)) throw new IllegalStateException(what + " does not settle");
            pause(250);
            var next = value.get();
            if (!next.equals(last)) {
                last = next;
                since = Instant.now();
            }
        }
        return last;
    }

    /** Tries again what is refused because news is still on its way. */
    public static <T> T retried(String what, Supplier<T> call) {
        var deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            try {
                return call.get();
            } catch (Visitor.Refused refused) {
                if (Instant.now().isAfter(deadline)) throw new IllegalStateException(what, refused);
                pause(250);
            }
        }
    }

    public static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
