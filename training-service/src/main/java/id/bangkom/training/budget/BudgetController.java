package id.bangkom.training.budget;

import id.bangkom.chassis.web.ETag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/budget-lines")
class BudgetController {
    private static final long MOST = 1_000_000_000_000_000L;

    private final Budget budget;

    BudgetController(Budget budget) {
        this.budget = budget;
    }

    @GetMapping
    List<BudgetRepository.Line> list(@RequestParam int year) {
        return budget.list(year);
    }

    @PostMapping
    ResponseEntity<Kept> add(@RequestBody @Valid NewLine line) {
        return kept(HttpStatus.CREATED, budget.add(line.year, line.code, line.name, line.ceiling));
    }

    @PutMapping("/{id}")
    ResponseEntity<Kept> change(
            @PathVariable UUID id, @RequestHeader("If-Match") String ifMatch, @RequestBody @Valid Ceiling ceiling) {
        return kept(HttpStatus.OK, budget.change(id, ETag.version(ifMatch), ceiling.name, ceiling.ceiling));
    }

    private static ResponseEntity<Kept> kept(HttpStatus status, BudgetLine line) {
        return ResponseEntity.status(status).eTag(ETag.of(line.version())).body(new Kept(line.id(), line.version()));
    }

    record NewLine(
            @Min(2020) @Max(2100) int year,
            @NotBlank @Size(max = 60) String code,
            @NotBlank @Size(max = 200) String name,
            @Min(0) @Max(MOST) long ceiling) {}

    record Ceiling(
            @NotBlank @Size(max = 200) String name,
            @Min(0) @Max(MOST) long ceiling) {}

    record Kept(UUID id, long version) {}
}
