package id.bangkom.needs.standard;

import id.bangkom.chassis.web.ETag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/standards")
class StandardController {
    private final StandardCommands commands;
    private final StandardQueries queries;

    StandardController(StandardCommands commands, StandardQueries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @GetMapping
    List<StandardQueries.Requirement> inForce() {
        return queries.inForce();
    }

    /** A position's own standard with all its versions, the oldest first. */
    @GetMapping("/{id}")
    ResponseEntity<StandardQueries.Own> get(@PathVariable UUID id) {
        var own = queries.of(id);
        return ResponseEntity.ok().eTag(ETag.of(own.version())).body(own);
    }

    @PutMapping("/{id}")
    ResponseEntity<Void> publish(
            @PathVariable UUID id, @RequestHeader("If-Match") String ifMatch, @RequestBody @Valid Standard standard) {
        var version = commands.publish(id, ETag.version(ifMatch), standard.validFrom, standard.levels);
        return ResponseEntity.noContent().eTag(ETag.of(version)).build();
    }

    /**
     * @param validFrom first day on which it counts, today or later; absent: today
     * @param levels required level by competency code
     */
    record Standard(@Nullable LocalDate validFrom, @NotEmpty Map<String, @NotNull @Min(1) @Max(5) Integer> levels) {}
}
