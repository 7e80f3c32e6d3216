package id.bangkom.probe;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TallyController {
    private final TallyCommands tallies;
    private final Backlogs backlogs;

    TallyController(TallyCommands tallies, Backlogs backlogs) {
        this.tallies = tallies;
        this.backlogs = backlogs;
    }

    @GetMapping("/tallies/{id}")
    Tally get(@PathVariable UUID id) {
        return tallies.get(id);
    }

    @PostMapping("/tallies/{id}/steps")
    Tally step(@PathVariable UUID id, @RequestBody @Valid Step step) {
        return tallies.step(
                id, step.amount, Optional.ofNullable(step.pauseMillis).orElse(0));
    }

    @PostMapping("/backlogs")
    Backlogs.Told backlog(@RequestBody @Valid Backlog wanted) {
        return backlogs.write(wanted.events, wanted.subjects, wanted.seed);
    }

    /** @param pauseMillis how long the row stays locked before the step is told */
    record Step(long amount, @Nullable @Min(0) @Max(2000) Integer pauseMillis) {}

    /** @param seed names the subjects: the same ones for the same seed */
    record Backlog(
            @Min(1) @Max(1_000_000) int events,
            @Min(1) @Max(100_000) int subjects,
            long seed) {}
}
