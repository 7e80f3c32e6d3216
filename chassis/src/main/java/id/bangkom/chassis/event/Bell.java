package id.bangkom.chassis.event;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay right after a commit. In-process on purpose: NOTIFY in the writing transaction would serialise all commits. */
public class Bell {
    private final Semaphore rung = new Semaphore(0);

    void ring() {
        if (rung.availablePermits() == 0) rung.release();
    }

    /** Waits for the bell, or the time given. */
    void await(long millis) throws InterruptedException {
        if (rung.tryAcquire(millis, TimeUnit.MILLISECONDS)) rung.drainPermits();
    }
}
