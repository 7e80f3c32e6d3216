package id.bangkom.needs.need;

import id.bangkom.chassis.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NeedController {
    private final NeedCommands commands;
    private final NeedQueries queries;

    NeedController(NeedCommands commands, NeedQueries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @PostMapping("/needs")
    NeedCommands.Raised raise(@RequestBody @Valid NewNeeds asked) {
        var source = asked.source == null ? Source.COMPETENCY_GAP : asked.source;
        var cells = asked.cells.stream()
                .map(cell -> new NeedCommands.Cell(cell.opd, cell.competency))
                .toList();
        return commands.raise(
                asked.year, cells, source.name(), asked.organization == null ? null : asked.organization.name());
    }

    @GetMapping("/needs")
    Page<NeedQueries.Need> list(
            @RequestParam int year,
            @RequestParam @Nullable String competency,
            @RequestParam @Nullable UUID opd,
            @RequestParam @Nullable String state,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam @Nullable String cursor) {
        return queries.list(year, competency, opd, state, limit, cursor);
    }

    @PostMapping("/needs/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, @RequestBody @Valid Withdrawal withdrawal) {
        commands.withdraw(id, withdrawal.reason.strip());
    }

    /** The year's predicate of a person's appraisal (PermenPANRB 6/2022). */
    @PutMapping("/people/{id}/performance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void performance(@PathVariable UUID id, @RequestBody @Valid Performance performance) {
        commands.notePerformance(id, performance.year, performance.predicate.name());
    }

    /** The year's grade of public satisfaction with a unit (PermenPANRB 14/2017). */
    @PutMapping("/units/{id}/satisfaction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void satisfaction(@PathVariable UUID id, @RequestBody @Valid Satisfaction satisfaction) {
        commands.noteSatisfaction(id, satisfaction.year, satisfaction.grade.name());
    }

    enum Source {
        COMPETENCY_GAP,
        ORGANIZATIONAL,
        SURVEY,
        SELF_PROPOSAL
    }

    enum Organization {
        RPJMD,
        RENSTRA,
        OPD_PROPOSAL
    }

    enum Predicate {
        SANGAT_BAIK,
        BAIK,
        BUTUH_PERBAIKAN,
        KURANG,
        SANGAT_KURANG
    }

    enum Grade {
        A,
        B,
        C,
        D
    }

    /** @param organization the organisation's own reason, if it has one: it raises the priority */
    record NewNeeds(
            @Min(2020) @Max(2100) int year,
            @NotEmpty @Size(max = 1000) List<@NotNull @Valid Cell> cells,
            @Nullable Source source,
            @Nullable Organization organization) {}

    record Cell(@NotNull UUID opd, @NotBlank String competency) {}

    /** @param reason no personal data; kept in the audit trail */
    record Withdrawal(@NotBlank @Size(max = 500) String reason) {}

    record Performance(
            @Min(2020) @Max(2100) int year, @NotNull Predicate predicate) {}

    record Satisfaction(
            @Min(2020) @Max(2100) int year, @NotNull Grade grade) {}
}
