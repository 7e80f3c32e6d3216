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

    /**
     * @param first seconds since the first of them was noted
     * @param last since the last was
     */
    private record Waiting(String tenant, int people, int urgent, double first, double last) {}

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
        var most = gathers(waiting) || rests(waiting.tenant) ? waiting.urgent : AT_ONCE;
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

    /**
     * While an import flows its people are let gather, for five seconds at most: each batch counts nearly every department anew. Beside other cities' screens the
     * import rests in between, and they gather for a minute.
     */
    private boolean gathers(Waiting waiting) {
        var others = courtesy.othersAsk();
        return waiting.people > AT_ONCE && waiting.last < (others ? 3 : 0.5) && waiting.first < (others ? 60 : 5);
    }

    private List<Waiting> waiting() {
        return platform.sql("""
                        select tenant, count(*)::int as people, count(*) filter (where urgent)::int as urgent,
                            extract(epoch from clock_timestamp() - min(noted_at))::float8 as first,
                            extract(epoch from clock_timestamp() - max(noted_at))::float8 as last
                        from stale_person group by tenant""").query(Waiting.class).list();
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
