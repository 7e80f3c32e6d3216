package id.bangkom.needs.gap;

import id.bangkom.chassis.tenancy.Courtesy;
import id.bangkom.chassis.tenancy.Tenant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Computes gaps again soon after what they follow from has changed, many people in one statement. Imports and events only note whom they touched, so neither
 * waits for this.
 */
@Component
class GapRefresh {
    private static final int AT_ONCE = 2000;

    private final JdbcClient platform;
    private final GapCommands gaps;
    private final Clock clock;
    private final Courtesy courtesy;
    private final Map<String, Long> restsUntil = new HashMap<>();

    private record Waiting(String tenant, int urgent, boolean flowing) {}

    GapRefresh(@Qualifier("platformJdbc") JdbcClient platform, GapCommands gaps, Clock clock, Courtesy courtesy) {
        this.platform = platform;
        this.gaps = gaps;
        this.clock = clock;
        this.courtesy = courtesy;
    }

    @Scheduled(fixedDelay = 150, timeUnit = TimeUnit.MILLISECONDS)
    void refresh() {
        while (refreshSome()) {}
    }

    /** One batch of each tenant: nobody waits for the whole of another city's import. */
    private boolean refreshSome() {
        var any = false;
        for (var waiting : waiting()) any |= new Tenant(waiting.tenant).call(() -> refresh(waiting));
        return any;
    }

    private boolean refresh(Waiting waiting) {
        var most = waiting.flowing || rests(waiting.tenant) ? waiting.urgent : AT_ONCE;
        if (most == 0) return false;
        var began = System.nanoTime();
        var any = gaps.refreshSome(most);
        restsUntil.put(waiting.tenant, System.nanoTime() + courtesy.rest(began));
        return any;
    }

    private boolean rests(String tenant) {
        var until = restsUntil.get(tenant);
        return until != null && System.nanoTime() - until < 0;
    }

    /** While an import flows its people are let gather, for five seconds at most: each batch counts nearly every department anew. */
    private List<Waiting> waiting() {
        return platform.sql("""
                        select tenant, count(*) filter (where urgent)::int as urgent, count(*) > :atOnce and max(noted_at) > clock_timestamp() - interval '500 ms'
                            and min(noted_at) > clock_timestamp() - interval '5 s' as flowing
                        from stale_person group by tenant""").param("atOnce", AT_ONCE).query(Waiting.class).list();
    }

    /** Assessments end by themselves, three years after their date. */
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void expire() {
        var today = LocalDate.now(clock);
        platform.sql("select distinct tenant from gap where status = 'VALID' and valid_until < :today")
                .param("today", today)
                .query(String.class)
                .list()
                .forEach(code -> new Tenant(code).run(() -> gaps.noteExpired(today)));
    }
}
