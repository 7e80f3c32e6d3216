package id.bangkom.evaluation.result;

import id.bangkom.chassis.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/batches")
class ResultController {
    private final ResultQueries queries;

    ResultController(ResultQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    Page<ResultQueries.Summary> list(
            @RequestParam @Nullable Integer year,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam @Nullable String cursor) {
        return queries.list(year, limit, cursor);
    }

    @GetMapping("/{id}/results")
    ResultQueries.Results get(@PathVariable UUID id) {
        return queries.get(id);
    }
}
