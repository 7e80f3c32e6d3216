package id.bangkom.chassis.time;

import java.time.Duration;
import java.util.Optional;

/** Until when somebody waits for what is being done; in real time, and unknown in jobs and listeners, which nobody waits for. */
public record Deadline(long nanos) {
    private static final ScopedValue<Deadline> SCOPE = ScopedValue.newInstance();

    public static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    public static Optional<Deadline> inScope() {
        return SCOPE.isBound() ? Optional.of(SCOPE.get()) : Optional.empty();
    }

    /** Zero or less: nobody waits any more. */
    public long millisLeft() {
        return Duration.ofNanos(nanos - System.nanoTime()).toMillis();
    }

    public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(SCOPE, this).call(work);
    }
}
