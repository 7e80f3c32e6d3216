package id.bangkom.chassis.tenancy;

import java.util.concurrent.ThreadFactory;

/**
 * Work for which nobody waits at a screen: jobs, timers, and what listeners do about the events that those told. Its threads have Java's lowest priority and belong to
 * Linux's {@linkplain IdleClass idle class}; its connections to the database are its own, and carry {@link #NAME} so that PostgreSQL's processes behind them step
 * back, too ({@code database.sql}).
 */
public final class Background {
    /** The {@code application_name} of its connections. */
    public static final String NAME = "background";

    private Background() {}

    public static boolean isHere() {
        return Thread.currentThread().getPriority() == Thread.MIN_PRIORITY;
    }

    /** @param name of its threads, before a number */
    @SuppressWarnings(
            "ThreadPriorityCheck") // nothing depends on the order in which threads run, only how long screens take
    public static ThreadFactory threads(String name) {
        var factory = Thread.ofPlatform()
                .name(name + "-", 0)
                .priority(Thread.MIN_PRIORITY)
                .daemon()
                .factory();
        return work -> factory.newThread(() -> {
            IdleClass.enter();
            work.run();
        });
    }
}
