package id.bangkom.probe;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;

import id.bangkom.chassis.event.Outbox;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Steps a tally and tells it. */
@Service
@Transactional
class TallyCommands {
    private final JdbcClient jdbc;
    private final Outbox outbox;

    TallyCommands(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    Tally get(UUID id) {
        return jdbc.sql("select id, version, value from tally where id = :id")
                .param("id", id)
                .query(Tally.class)
                .optional()
                .orElseThrow(UNKNOWN_ID::because);
    }

    /** The upsert locks the row; the pause lets others queue up behind it before the step is told. */
    Tally step(UUID id, long amount, int pauseMillis) {
        var stepped = jdbc.sql("""
                        insert into tally (id, version, value) values (:id, 1, :amount)
                        on conflict (tenant, id) do update set version = tally.version + 1, value = tally.value + excluded.value
                        returning id, version, value""")
                .param("id", id)
                .param("amount", amount)
                .query(Tally.class)
                .single();
        pause(pauseMillis);
        outbox.publishAll(List.of(new TallyStepped(id, stepped.version(), amount), stepped));
        return stepped;
    }

    private static void pause(int millis) {
        try {
            if (millis > 0) TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
