package id.bangkom.needs.standard;

import id.bangkom.chassis.tenancy.Tenant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notices by the business clock when a standard that was published ahead begins. */
@Component
class StandardStart {
    private final JdbcClient platform;
    private final StandardCommands standards;
    private final Clock clock;

    StandardStart(@Qualifier("platformJdbc") JdbcClient platform, StandardCommands standards, Clock clock) {
        this.platform = platform;
        this.standards = standards;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void begin() {
        var today = LocalDate.now(clock);
        platform.sql("select distinct tenant from position_requirement where not begun and valid_from <= :today")
                .param("today", today)
                .query(String.class)
                .list()
                .forEach(code -> new Tenant(code).run(() -> standards.begin(today)));
    }
}
