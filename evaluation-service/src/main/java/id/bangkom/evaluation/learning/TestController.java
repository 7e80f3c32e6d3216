package id.bangkom.evaluation.learning;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TestController {
    private final TestCommands commands;

    TestController(TestCommands commands) {
        this.commands = commands;
    }

    /** @param moment PRE or POST */
    @PutMapping("/batches/{id}/tests/{moment}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void score(@PathVariable UUID id, @PathVariable String moment, @RequestBody @Valid Scores scores) {
        if (!moment.equals("PRE") && !moment.equals("POST")) throw UNKNOWN_ID.because();
        commands.score(
                id,
                moment,
                scores.scores.stream()
                        .map(one -> new TestRepository.Score(one.employee, one.score))
                        .toList());
    }

    record Scores(@NotEmpty @Size(max = 10_000) List<@NotNull @Valid One> scores) {}

    record One(@NotNull UUID employee, @Min(0) @Max(100) int score) {}
}
