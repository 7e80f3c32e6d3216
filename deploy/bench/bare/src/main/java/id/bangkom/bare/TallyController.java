package id.bangkom.bare;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The probe's two operations, as short as they can be. */
@RestController
class TallyController {
    private final JdbcClient jdbc;

    TallyController(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    record Step(long amount) {}

    record Tally(UUID id, long version, long value) {}
}
