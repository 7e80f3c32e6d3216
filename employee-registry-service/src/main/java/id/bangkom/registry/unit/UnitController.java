package id.bangkom.registry.unit;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tree of units, flat. */
@RestController
@RequestMapping("/units")
class UnitController {
    private final UnitQueries units;

    UnitController(UnitQueries units) {
        this.units = units;
    }

    @GetMapping
    List<UnitQueries.Line> all() {
        return units.all();
    }
}
