package id.bangkom.chassis.event;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How far behind the events are: outbox backlog and age, parked events and their age. Read on a thread and a connection of its own, since gauges computed by
 * the relay lie while it waits for the broker. In the health group {@code events}, not in readiness: a broker outage must not take the service down.
 */
@Component("outboxHealthIndicator")
class EventMetrics implements HealthIndicator {
    private static final double TOO_OLD_SECONDS = 60;

    private final JdbcClient platform;
    private volatile Backlog backlog = new Backlog(0, 0, 0, 0);

    private record Backlog(long pending, double oldestAge, long parked, double oldestParkedAge) {}

    EventMetrics(@Qualifier("platformJdbc") JdbcClient platform, MeterRegistry meters, Relay relay) {
        this.platform = platform;
        Gauge.builder("outbox.pending", () -> backlog.pending).register(meters);
        Gauge.builder("outbox.oldest.age", () -> backlog.oldestAge)
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("outbox.leader", () -> relay.isLeader() ? 1 : 0).register(meters);
        Gauge.builder("parked.events", () -> backlog.parked).register(meters);
        Gauge.builder("parked.oldest.age", () -> backlog.oldestParkedAge)
                .baseUnit("seconds")
                .register(meters);
        FunctionCounter.builder("outbox.sent", relay, Relay::sent).register(meters);
        FunctionCounter.builder("outbox.failures", relay, Relay::failures).register(meters);
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void measure() {
        backlog = platform.sql("""
                        select (select count(*) from outbox) as pending,
                               (select coalesce(extract(epoch from now() - min(created_at)), 0) from outbox) as oldest_age,
                               (select count(*) from parked_event) as parked,
                               (select coalesce(extract(epoch from now() - min(since)), 0) from parked_event) as oldest_parked_age""").query(Backlog.class).single();
    }

    @Override
    public Health health() {
        var health = backlog.oldestAge > TOO_OLD_SECONDS ? Health.down() : Health.up();
        return health.withDetail("pending", backlog.pending)
                .withDetail("parked", backlog.parked)
                .build();
    }
}
