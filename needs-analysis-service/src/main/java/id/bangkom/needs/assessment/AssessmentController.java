package id.bangkom.needs.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AssessmentController {
    private final AssessmentCommands commands;

    AssessmentController(AssessmentCommands commands) {
        this.commands = commands;
    }

    @PostMapping("/assessments")
    @ResponseStatus(HttpStatus.CREATED)
    Recorded record(@RequestBody @Valid NewAssessment one) {
        return new Recorded(commands.record(
                one.employee, one.competency, Source.valueOf(one.source.name()), one.level, one.assessedOn));
    }

    /** Whoever may say so here; what a training was worth is told by its review alone. */
    enum ByHand {
        SELF,
        SUPERVISOR,
        ASSESSOR,
        CACT
    }

    record NewAssessment(
            @NotNull UUID employee,
            @NotBlank String competency,
            @NotNull ByHand source,
            @Min(1) @Max(5) int level,
            @NotNull LocalDate assessedOn) {}

    record Recorded(UUID id) {}
}
