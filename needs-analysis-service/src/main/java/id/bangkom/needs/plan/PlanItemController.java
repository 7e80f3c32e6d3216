package id.bangkom.needs.plan;

import id.bangkom.chassis.web.ETag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/plans/{id}/items")
class PlanItemController {
    private static final PlanItem.Id NOT_YET = new PlanItem.Id(new UUID(0, 0));

    private final PlanItemCommands commands;

    PlanItemController(PlanItemCommands commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<Kept> add(@PathVariable UUID id, @RequestBody @Valid NewItem item) {
        var plan = new Plan.Id(id);
        var kept = commands.add(plan, item.contents.of(plan, item.competency), item.departments, item.people);
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(ETag.of(kept.version()))
                .body(Kept.of(kept));
    }

    @PutMapping("/{item}")
    ResponseEntity<Kept> change(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody @Valid Contents contents) {
        var plan = new Plan.Id(id);
        var kept = commands.change(plan, new PlanItem.Id(item), ETag.version(ifMatch), contents.of(plan, ""));
        return ResponseEntity.ok().eTag(ETag.of(kept.version())).body(Kept.of(kept));
    }

    @DeleteMapping("/{item}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable UUID id, @PathVariable UUID item, @RequestHeader("If-Match") String ifMatch) {
        commands.drop(new Plan.Id(id), new PlanItem.Id(item), ETag.version(ifMatch));
    }

    /**
     * @param departments whose people to choose; absent: all
     * @param people how many of the most urgent to choose at most
     */
    record NewItem(
            @NotBlank String competency,
            @Nullable @Size(max = 500) List<@NotNull UUID> departments,
            @Min(1) @Max(10_000) int people,
            @NotNull @Valid Contents contents) {}

    record Contents(
            @NotBlank @Size(max = 200) String title,
            @Min(1) @Max(5) int targetLevel,
            @NotBlank @Pattern(regexp = "[A-Z_]{3,40}") String form,
            @NotBlank @Size(max = 200) String provider,
            @Min(1) @Max(12) int month,
            @Nullable @Size(max = 200) String curriculum,
            @NotNull UUID budgetLine,

            @NotNull @DecimalMin("0.5") @Digits(integer = 4, fraction = 1)
            BigDecimal hours,

            @Min(0) @Max(1_000_000_000_000L) long costPerPerson) {
        PlanItem of(Plan.Id plan, String competency) {
            var reference = curriculum == null || curriculum.isBlank() ? null : curriculum.strip();
            return new PlanItem(
                    NOT_YET,
                    plan,
                    0,
                    title,
                    competency,
                    targetLevel,
                    form,
                    provider,
                    month,
                    reference,
                    budgetLine,
                    hours,
                    costPerPerson,
                    0);
        }
    }

    record Kept(UUID id, long version, int participants, long cost) {
        static Kept of(PlanItem item) {
            return new Kept(item.id().value(), item.version(), item.participants(), item.cost());
        }
    }
}
