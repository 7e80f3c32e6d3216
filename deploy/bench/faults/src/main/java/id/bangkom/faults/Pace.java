package id.bangkom.faults;

/** Lets writers write so many steps a second, until it is closed. */
final class Pace implements AutoCloseable {
    private static final int PAUSE_MILLIS = 50;

    private final Thread thread;
    private volatile boolean open = true;

    Pace(Writers writers, int perSecond) {
        thread = Thread.ofVirtual().start(() -> {
            var began = System.nanoTime();
            for (long allowed = 0; open; Await.pause(PAUSE_MILLIS)) {
                long due = (System.nanoTime() - began) * perSecond / 1_000_000_000L;
                writers.allow((int) (due - allowed));
                allowed = due;
            }
        });
    }

    @Override
    public void close() {
        end();
    }

    /** From now on only what was let through already is written. */
    void end() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
