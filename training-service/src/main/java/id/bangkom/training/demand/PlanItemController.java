package id.bangkom.training.demand;

import id.bangkom.chassis.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/plan-items")
class PlanItemController {
    private final Demand demand;

    PlanItemController(Demand demand) {
        this.demand = demand;
    }

    @GetMapping
    Page<Demand.Line> list(
            @RequestParam int year,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam @Nullable String cursor) {
        return demand.list(year, limit, cursor);
    }
}
