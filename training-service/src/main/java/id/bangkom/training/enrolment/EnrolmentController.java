package id.bangkom.training.enrolment;

import static id.bangkom.chassis.problem.ChassisProblem.INVALID_FIELDS;

import id.bangkom.chassis.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EnrolmentController {
    private final EnrolmentCommands commands;
    private final CancellationCommands cancellations;
    private final ParticipantQueries queries;

    EnrolmentController(EnrolmentCommands commands, CancellationCommands cancellations, ParticipantQueries queries) {
        this.commands = commands;
        this.cancellations = cancellations;
        this.queries = queries;
    }

    @GetMapping("/batches/{id}/participants")
    Page<ParticipantQueries.Participant> participants(
            @PathVariable UUID id,
            @RequestParam @Nullable String state,
            @RequestParam(defaultValue = "200") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam @Nullable String cursor) {
        return queries.list(id, state, limit, cursor);
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

    @PostMapping("/enrolments/{id}/confirmation")
    EnrolmentCommands.Place confirm(@PathVariable UUID id) {
        return commands.confirm(id);
    }

    @PostMapping("/enrolments/{id}/cancellation")
    EnrolmentCommands.Place cancel(@PathVariable UUID id) {
        return commands.cancel(id);
    }

    /** @param fill instead of naming people: how many of the most urgent to nominate, departments mixed */
    record NewNominations(
            @Nullable @Size(max = 1000) List<@NotNull UUID> employees,
            @Nullable @Min(1) @Max(1000) Integer fill) {}
}
