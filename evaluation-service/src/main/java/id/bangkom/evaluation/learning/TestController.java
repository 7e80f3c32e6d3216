package id.bangkom.evaluation.learning;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;

import id.bangkom.chassis.web.ETag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TestController {
    private final TestCommands commands;
    private final TestQueries queries;

    TestController(TestCommands commands, TestQueries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** @param moment PRE or POST */
    @GetMapping("/batches/{id}/tests/{moment}")
    ResponseEntity<TestQueries.Test> get(@PathVariable UUID id, @PathVariable String moment) {
        var test = queries.get(id, known(moment));
        return ResponseEntity.ok().eTag(ETag.of(test.version())).body(test);
    }

    @PutMapping("/batches/{id}/tests/{moment}")
    ResponseEntity<Void> score(
            @PathVariable UUID id,
            @PathVariable String moment,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody @Valid Scores scores) {
        var version = commands.score(
                id,
                known(moment),
                ETag.version(ifMatch),
                scores.scores.stream()
                        .map(one -> new TestRepository.Score(one.employee, one.score))
                        .toList());
        return ResponseEntity.noContent().eTag(ETag.of(version)).build();
    }

    private static String known(String moment) {
        if (!moment.equals("PRE") && !moment.equals("POST")) throw UNKNOWN_ID.because();
        return moment;
    }

    record Scores(@NotEmpty @Size(max = 10_000) List<@NotNull @Valid One> scores) {}

    record One(@NotNull UUID employee, @Min(0) @Max(100) int score) {}
}
