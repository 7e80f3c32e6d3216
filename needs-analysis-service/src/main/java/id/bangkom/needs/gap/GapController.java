package id.bangkom.needs.gap;

import id.bangkom.chassis.web.Page;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class GapController {
    private final GapQueries gaps;
    private final HeatMapQueries maps;
    private final HeatMapWorkbook workbook;

    GapController(GapQueries gaps, HeatMapQueries maps, HeatMapWorkbook workbook) {
        this.gaps = gaps;
        this.maps = maps;
        this.workbook = workbook;
    }

    @GetMapping("/gaps/heat-map")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HeatMap.class)))
    ResponseEntity<String> heatMap(
            @RequestParam(defaultValue = "mean") String measure,
            @RequestParam @Nullable UUID opd,
            @RequestParam @Nullable String positionClass,
            @RequestParam @Nullable String competency) {
        var map = maps.ready(measureOf(measure), opd, positionClass, competency);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(map.etag())
                .body(map.json());
    }

    /** The same numbers with the same filters as a workbook. */
    @GetMapping(
            path = "/gaps/heat-map.xlsx",
            produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    void workbook(
            @RequestParam(defaultValue = "mean") String measure,
            @RequestParam @Nullable UUID opd,
            @RequestParam @Nullable String positionClass,
            @RequestParam @Nullable String competency,
            HttpServletResponse response)
            throws IOException {
        var map = maps.heatMap(measureOf(measure), opd, positionClass, competency);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"kesenjangan-" + map.asOf() + ".xlsx\"");
        workbook.write(map, measureOf(measure), response.getOutputStream());
    }

    @GetMapping("/gaps/people")
    Page<GapQueries.Person> people(
            @RequestParam @Nullable UUID opd,
            @RequestParam @Nullable String competency,
            @RequestParam @Nullable String positionClass,
            @RequestParam(defaultValue = "true") boolean below,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
            @RequestParam @Nullable String cursor) {
        return gaps.people(opd, competency, positionClass, below, limit, cursor);
    }

    @GetMapping("/people/{id}/gaps")
    PersonGaps person(@PathVariable UUID id) {
        return gaps.person(id);
    }

    /** An unknown measure orders by the mean; it changes nothing else. */
    private static HeatMap.Measure measureOf(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "below" -> HeatMap.Measure.BELOW;
            case "fulfilled" -> HeatMap.Measure.FULFILLED;
            default -> HeatMap.Measure.MEAN;
        };
    }
}
