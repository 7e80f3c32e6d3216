package id.bangkom.needs.gap;

import id.bangkom.chassis.tenancy.Tenant;
import java.time.Clock;
import java.time.LocalDate;
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
    private final JdbcClient platform;
    private final GapCommands gaps;
    private final Clock clock;

    GapRefresh(@Qualifier("platformJdbc") JdbcClient platform, GapCommands gaps, Clock clock) {
        this.platform = platform;
        this.gaps = gaps;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 150, timeUnit = TimeUnit.MILLISECONDS)
    void refresh() {
        platform.sql("select distinct tenant from stale_person")
                .query(String.class)
                .list()
                .forEach(code -> new Tenant(code).run(() -> {
                    while (gaps.refreshSome()) {}
                }));
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
