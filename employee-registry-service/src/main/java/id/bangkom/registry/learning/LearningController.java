package id.bangkom.registry.learning;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lesson hours. */
@RestController
class LearningController {
    private final LearningQueries queries;
    private final LearningCommands commands;

    record Reversal(@NotBlank @Size(max = 500) String reason) {}

    LearningController(LearningQueries queries, LearningCommands commands) {
        this.queries = queries;
        this.commands = commands;
    }

    @GetMapping("/learning-hours")
    List<LearningQueries.Opd> byOpd(@RequestParam int year, @RequestParam @Nullable UUID opd) {
        return queries.byOpd(year, opd);
    }

    @PostMapping("/learning-records/{id}/reversal")
    @ResponseStatus(NO_CONTENT)
    void reverse(@PathVariable UUID id, @RequestBody @Valid Reversal reversal) {
        commands.reverse(id, reversal.reason());
    }
}
