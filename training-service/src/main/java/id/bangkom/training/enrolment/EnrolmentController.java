package id.bangkom.training.enrolment;

import static id.bangkom.chassis.problem.ChassisProblem.INVALID_FIELDS;

import id.bangkom.chassis.web.ETag;
import id.bangkom.chassis.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EnrolmentController {
    private final EnrolmentCommands commands;
    private final CancellationCommands cancellations;
    private final CapacityCommands capacities;
    private final ParticipantQueries queries;
    private final CandidateQueries candidates;

    EnrolmentController(
            EnrolmentCommands commands,
            CancellationCommands cancellations,
            CapacityCommands capacities,
            ParticipantQueries queries,
            CandidateQueries candidates) {
        this.commands = commands;
        this.cancellations = cancellations;
        this.capacities = capacities;
        this.queries = queries;
        this.candidates = candidates;
    }

    @GetMapping("/batches/{id}/participants")
    Page<ParticipantQueries.Participant> participants(
            @PathVariable UUID id,
            @RequestParam @Nullable String state,
            @RequestParam(defaultValue = "200") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam @Nullable String cursor) {
        return queries.list(id, state, limit, cursor);
    }

    /** @param q part of a name */
    @GetMapping("/batches/{id}/candidates")
    Page<CandidateQueries.Candidate> candidates(
            @PathVariable UUID id,
            @RequestParam @Nullable @Size(max = 100) String q,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam @Nullable String cursor) {
        return candidates.list(id, q, limit, cursor);
    }

    @PostMapping("/batches/{id}/nominations")
    EnrolmentCommands.Nominations nominate(@PathVariable UUID id, @RequestBody @Valid NewNominations asked) {
        if (asked.employees != null && !asked.employees.isEmpty())
            return commands.nominate(id, asked.employees.stream().distinct().toList());
        if (asked.fill == null) throw INVALID_FIELDS.because().at("/employees", "field-required");
        return commands.nominateMostUrgent(id, asked.fill);
    }

    @PostMapping("/batches/{id}/confirmations")
    EnrolmentCommands.Confirmations confirmAll(@PathVariable UUID id) {
        return commands.confirmAll(id);
    }

    @PostMapping("/batches/{id}/cancellation")
    CancellationCommands.CalledOff callOff(@PathVariable UUID id) {
        return cancellations.cancel(id);
    }

    @PutMapping("/batches/{id}/capacity")
    ResponseEntity<Resized> resize(
            @PathVariable UUID id, @RequestHeader("If-Match") String ifMatch, @RequestBody @Valid Capacity asked) {
        var resized = capacities.resize(id, ETag.version(ifMatch), asked.capacity);
        return ResponseEntity.ok()
                .eTag(ETag.of(resized.version()))
                .body(new Resized(id, resized.version(), resized.capacity(), resized.confirmed()));
    }

    @PostMapping("/enrolments/{id}/confirmation")
    EnrolmentCommands.Place confirm(@PathVariable UUID id) {
        return commands.confirm(id);
    }

    @PostMapping("/enrolments/{id}/cancellation")
    EnrolmentCommands.Place cancel(@PathVariable UUID id) {
        return commands.cancel(id);
    }

    record Capacity(@Min(1) @Max(10_000) int capacity) {}

    record Resized(UUID id, long version, int capacity, int confirmed) {}

    /** @param fill instead of naming people: how many of the most urgent to nominate, departments mixed */
    record NewNominations(
            @Nullable @Size(max = 1000) List<@NotNull UUID> employees,
            @Nullable @Min(1) @Max(1000) Integer fill) {}
}
