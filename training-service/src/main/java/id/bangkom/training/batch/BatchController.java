package id.bangkom.training.batch;

import id.bangkom.chassis.web.ETag;
import id.bangkom.chassis.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/batches")
class BatchController {
    private static final int DEFAULT_MIN_OPD = 2;
    private static final int DEFAULT_MAX_SHARE = 60;

    private final BatchCommands commands;
    private final BatchQueries queries;

    BatchController(BatchCommands commands, BatchQueries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @GetMapping
    Page<BatchQueries.Card> list(
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable UUID planItem,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam @Nullable String cursor) {
        return queries.list(year, state, planItem, limit, cursor);
    }

    @GetMapping("/totals")
    BatchQueries.Totals totals(@RequestParam int year, @RequestParam @Nullable String state) {
        return queries.totals(year, state);
    }

    @GetMapping("/{id}")
    ResponseEntity<BatchQueries.Detail> get(@PathVariable UUID id) {
        var detail = queries.get(id);
        return ResponseEntity.ok().eTag(ETag.of(detail.batch().version())).body(detail);
    }

    @PostMapping
    ResponseEntity<Kept> schedule(@RequestBody @Valid NewBatch batch) {
        return ResponseEntity.status(HttpStatus.CREATED).body(Kept.of(commands.schedule(batch)));
    }

    @PostMapping("/{id}/opening")
    Kept open(@PathVariable UUID id) {
        return Kept.of(commands.open(id));
    }

    @PostMapping("/{id}/closing")
    Kept close(@PathVariable UUID id) {
        return Kept.of(commands.close(id));
    }

    record Time(@NotNull OffsetDateTime startsAt, @NotNull OffsetDateTime endsAt) {}

    /**
     * @param cost rupiah of the whole batch
     * @param minDistinctOpd absent: 2
     * @param maxShare per cent; absent: 60
     * @param singleOpdReason switches the mix off, with its reason
     */
    record NewBatch(
            @NotNull UUID course,
            @NotNull UUID planItem,
            @NotBlank @Size(max = 120) String name,
            @NotBlank @Size(max = 200) String provider,
            @Min(1) @Max(10_000) int capacity,
            @Min(0) @Max(1_000_000_000_000L) long cost,
            @Nullable @Min(1) @Max(100) Integer minDistinctOpd,
            @Nullable @Min(1) @Max(100) Integer maxShare,
            @Nullable @Size(min = 5, max = 300) String singleOpdReason,
            @NotEmpty @Size(max = 200) List<@NotNull @Valid Time> sessions) {
        Batch toBatch(UUID id, UUID budgetLine, LocalDate startsOn, LocalDate endsOn) {
            return new Batch(
                    id,
                    1,
                    course,
                    planItem,
                    budgetLine,
                    name,
                    provider,
                    capacity,
                    0,
                    cost,
                    Objects.requireNonNullElse(minDistinctOpd, DEFAULT_MIN_OPD),
                    Objects.requireNonNullElse(maxShare, DEFAULT_MAX_SHARE),
                    singleOpdReason,
                    Batch.State.PLANNED,
                    startsOn,
                    endsOn);
        }
    }

    record Kept(UUID id, long version, String state) {
        static Kept of(Batch batch) {
            return new Kept(batch.id(), batch.version(), batch.state().name());
        }
    }
}
