package id.bangkom.chassis.notes;

import id.bangkom.chassis.event.Events;
import id.bangkom.chassis.event.Listener;
import id.bangkom.chassis.tenancy.Background;
import io.micrometer.tracing.Tracer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up what another service tells; refuses odd things until it is mended. */
@Component
class OtherListener implements Listener {
    record Added(String name, long amount) {}

    volatile boolean mended;
    volatile String trace = "";
    /** What a test does where an event of that name is handled. */
    final Map<String, Runnable> meanwhile = new ConcurrentHashMap<>();
    /** Of each name whether it was last heard in the background. */
    final Map<String, Boolean> background = new ConcurrentHashMap<>();
    /** How often it was told something, however much that was. */
    final AtomicInteger times = new AtomicInteger();

    private final JdbcClient jdbc;
    private final Tracer tracer;

    OtherListener(JdbcClient jdbc, Tracer tracer) {
        this.jdbc = jdbc;
        this.tracer = tracer;
    }

    @Override
    public String name() {
        return "other";
    }

    @Override
    public String topic() {
        return "other";
    }

    @Override
    public void on(Events events) {
        times.incrementAndGet();
        trace = Optional.ofNullable(tracer.currentSpan())
                .map(span -> span.context().traceId())
                .orElse("");
        for (var added : events.all("thing.added.v1", Added.class)) {
            meanwhile.getOrDefault(added.name, () -> {}).run();
            background.put(added.name, Background.isHere());
            if (added.amount < 0 && !mended) throw new IllegalArgumentException("less than nothing");
            jdbc.sql("""
                    insert into tally (name, amount, last) values (:name, :amount, :amount)
                    on conflict (tenant, name) do update set amount = tally.amount + excluded.amount, last = excluded.last""")
                    .param("name", added.name)
                    .param("amount", added.amount)
                    .update();
        }
    }

    static UUID subject(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
