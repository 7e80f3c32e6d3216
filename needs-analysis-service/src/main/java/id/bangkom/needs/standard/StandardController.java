package id.bangkom.needs.standard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/standards")
class StandardController {
    private final Standards standards;

    StandardController(Standards standards) {
        this.standards = standards;
    }

    @GetMapping
    List<Standards.Requirement> inForce() {
        return standards.inForce();
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void publish(@PathVariable UUID id, @RequestBody @Valid Standard standard) {
        standards.publish(id, standard.levels);
    }

    /** @param levels required level by competency code */
    record Standard(@NotEmpty Map<String, @NotNull @Min(1) @Max(5) Integer> levels) {}
}
