package id.bangkom.needs.budget;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/budget-lines")
class BudgetController {
    private final BudgetLines lines;

    BudgetController(BudgetLines lines) {
        this.lines = lines;
    }

    @GetMapping
    List<BudgetLines.Line> list(@RequestParam int year) {
        return lines.list(year);
    }
}
