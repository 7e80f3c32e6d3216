package id.bangkom.chassis.tenancy;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Linux's class of threads that take only what no other thread wants: {@code SCHED_IDLE} of sched(7). A thread that wakes finds such a one's processor as good as
 * free. Anyone may enter it, only a superuser can leave it, and whatever thread a member starts is born into it. Other systems have no such class; there nothing happens.
 */
final class IdleClass {
    private static final Logger log = LoggerFactory.getLogger(IdleClass.class);
    private static final int SCHED_IDLE = 5;
    private static final MemorySegment NO_PRIORITY = Arena.global().allocate(ValueLayout.JAVA_INT);
    private static final @Nullable MethodHandle SET = find();

    private IdleClass() {}

    @SuppressWarnings("restricted") // calls nothing but one function of the C library, by its documented types
    private static @Nullable MethodHandle find() {
        var linker = Linker.nativeLinker();
        var types = FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS);
        return linker.defaultLookup()
                .find("sched_setscheduler")
                .map(function -> linker.downcallHandle(function, types))
                .orElse(null);
    }

    /** The current thread enters it for good. */
    static void enter() {
        if (SET == null) return;
        try {
            var failed = (int) SET.invokeExact(0, SCHED_IDLE, NO_PRIORITY);
            if (failed != 0)
                log.warn("{} keeps its class", Thread.currentThread().getName());
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
