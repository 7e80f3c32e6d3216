package id.bangkom.registry.position;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The positions of the city. */
@RestController
@RequestMapping("/positions")
class PositionController {
    private final PositionQueries positions;

    PositionController(PositionQueries positions) {
        this.positions = positions;
    }

    @GetMapping
    List<PositionQueries.Line> all() {
        return positions.all();
    }
}
