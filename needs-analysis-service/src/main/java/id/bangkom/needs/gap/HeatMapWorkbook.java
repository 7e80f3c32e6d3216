package id.bangkom.needs.gap;

import id.bangkom.chassis.workbook.WorkbookWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The heat map as a workbook: the same rows, the same order, the same numbers; an empty cell is "no data", never zero. */
@Component
class HeatMapWorkbook {
    void write(HeatMap map, HeatMap.Measure measure, OutputStream out) throws IOException {
        var codes = map.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(HeatMap.Cell::competency)
                .distinct()
                .sorted()
                .toList();
        try (var sheet = new WorkbookWriter(out, "Kesenjangan " + map.asOf())) {
            var titles = new ArrayList<>(List.of("KODE OPD", "OPD", "PEGAWAI"));
            titles.addAll(codes);
            sheet.header(titles);
            for (var row : map.rows()) {
                var cells =
                        row.cells().stream().collect(Collectors.toMap(HeatMap.Cell::competency, Function.identity()));
                var values = new ArrayList<@Nullable Object>(List.of(row.code(), row.name(), row.people()));
                codes.forEach(code -> values.add(value(cells, code, measure)));
                sheet.row(values);
            }
        }
    }

    private static @Nullable Object value(Map<String, HeatMap.Cell> cells, String code, HeatMap.Measure measure) {
        var cell = cells.get(code);
        if (cell == null || cell.rated() == 0) return null;
        return switch (measure) {
            case MEAN -> cell.mean();
            case BELOW -> cell.below();
            case FULFILLED -> cell.fulfilled();
        };
    }
}
