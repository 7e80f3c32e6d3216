package id.bangkom.needs.plan;

import id.bangkom.chassis.web.ETag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/plans")
class PlanController {
    private final PlanCommands commands;
    private final PlanQueries queries;

    PlanController(PlanCommands commands, PlanQueries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @GetMapping
    List<PlanQueries.Summary> list(@RequestParam @Nullable Integer year) {
        return queries.list(year);
    }

    @GetMapping("/{id}")
    ResponseEntity<PlanQueries.Detail> get(@PathVariable UUID id) {
        var plan = queries.get(id);
        return ResponseEntity.ok().eTag(ETag.of(plan.version())).body(plan);
    }

    @PostMapping
    ResponseEntity<Opened> open(@RequestBody @Valid NewPlan plan) {
        return opened(commands.open(plan.year));
    }

    @PostMapping("/{id}/proposal")
    Moved propose(@PathVariable UUID id) {
        return Moved.of(commands.advance(new Plan.Id(id), Plan.State.PROPOSED));
    }

    @PostMapping("/{id}/verification")
    Moved verify(@PathVariable UUID id) {
        return Moved.of(commands.advance(new Plan.Id(id), Plan.State.VERIFIED));
    }

    @PostMapping("/{id}/submission")
    Moved submit(@PathVariable UUID id) {
        return Moved.of(commands.advance(new Plan.Id(id), Plan.State.SUBMITTED));
    }

    @PostMapping("/{id}/stipulation")
    Moved stipulate(@PathVariable UUID id) {
        return Moved.of(commands.advance(new Plan.Id(id), Plan.State.STIPULATED));
    }

    @PostMapping("/{id}/rejection")
    Moved reject(@PathVariable UUID id, @RequestBody @Valid Rejection rejection) {
        return Moved.of(commands.reject(new Plan.Id(id), rejection.reason));
    }

    @PostMapping("/{id}/revision")
    ResponseEntity<Opened> revise(@PathVariable UUID id) {
        return opened(commands.revise(new Plan.Id(id)));
    }

    private static ResponseEntity<Opened> opened(UUID id) {
        return ResponseEntity.created(URI.create("/plans/" + id)).body(new Opened(id));
    }

    record NewPlan(@Min(2020) @Max(2100) int year) {}

    record Opened(UUID id) {}

    record Rejection(@NotBlank @Size(max = 500) String reason) {}

    record Moved(UUID id, long version, String state) {
        static Moved of(Plan plan) {
            return new Moved(plan.id().value(), plan.version(), plan.state().name());
        }
    }
}
