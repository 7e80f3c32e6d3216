package id.bangkom.bare;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The probe's two operations, as short as they can be; and again in what no tenant's statement can be without, to tell its price from the chassis's. */
@RestController
class TallyController {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TallyController(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @GetMapping("/tallies/{id}")
    Tally get(@PathVariable UUID id) {
        return jdbc.sql("select id, version, value from tally where id = :id")
                .param("id", id)
                .query(Tally.class)
                .optional()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/tallies/{id}/steps")
    Tally step(@PathVariable UUID id, @RequestBody Step step) {
        return jdbc.sql("""
                        insert into tally (id, version, value) values (:id, 1, :amount)
                        on conflict (id) do update set version = tally.version + 1, value = tally.value + excluded.value
                        returning id, version, value""")
                .param("id", id)
                .param("amount", step.amount)
                .query(Tally.class)
                .single();
    }

    @GetMapping("/tenant/tallies/{id}")
    Tally getInTenant(@PathVariable UUID id) {
        return inTenant(() -> get(id));
    }

    @PostMapping("/tenant/tallies/{id}/steps")
    Tally stepInTenant(@PathVariable UUID id, @RequestBody Step step) {
        return inTenant(() -> step(id, step));
    }

    private Tally inTenant(Supplier<Tally> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("select set_config('bangkom.tenant', 'kota-ukur', true)")
                    .query(String.class)
                    .single();
            return work.get();
        }));
    }

    record Step(long amount) {}

    record Tally(UUID id, long version, long value) {}
}
