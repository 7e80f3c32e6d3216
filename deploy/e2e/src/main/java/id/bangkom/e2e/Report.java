package id.bangkom.e2e;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The table at the end of the demonstration, a column for each city. */
final class Report {
    private static final Map<String, Function<Figures, Object>> ROWS = new LinkedHashMap<>();

    static {
        ROWS.put("people imported", f -> f.imported);
        ROWS.put("rows refused", f -> f.refused);
        ROWS.put("gaps found", f -> f.gapsFound);
        ROWS.put("plan cost (Rp)", f -> f.planCost);
        ROWS.put("ceiling (Rp)", f -> f.ceiling);
        ROWS.put("batches", f -> f.batches);
        ROWS.put("people seated", f -> f.people);
        ROWS.put("from OPD", f -> f.departments);
        ROWS.put("completed", f -> f.completed);
        ROWS.put("failed", f -> f.failed);
        ROWS.put("promoted", f -> f.promoted);
        ROWS.put("JP credited", f -> f.hoursCredited);
        ROWS.put("gaps closed", f -> f.gapsClosed);
        ROWS.put("gaps now", f -> f.gapsAfter);
    }

    private Report() {}

    static void print(List<Figures> cities) {
        System.out.printf("%n  %-18s", "");
        cities.forEach(city -> System.out.printf("%18s", city.tenant));
        System.out.println();
        ROWS.forEach((name, value) -> {
            System.out.printf("  %-18s", name);
            cities.forEach(city -> System.out.printf("%18s", shown(value.apply(city))));
            System.out.println();
        });
        cities.getFirst().seconds.keySet().forEach(step -> {
            System.out.printf("  %-18s", step + " (s)");
            cities.forEach(city -> System.out.printf(Locale.ROOT, "%18.1f", city.seconds.getOrDefault(step, 0.0)));
            System.out.println();
        });
    }

    /** The same figures for other programs: the browser story holds them against the console. */
    static String json(List<Figures> cities, long seed, int year) {
        var all = new LinkedHashMap<String, Object>();
        all.put("seed", seed);
        all.put("year", year);
        cities.forEach(city -> {
            var figures = new LinkedHashMap<String, Object>();
            ROWS.forEach((name, value) -> figures.put(name, value.apply(city)));
            figures.put("seconds", city.seconds);
            all.put(city.tenant, figures);
        });
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(all) + "\n";
    }

    private static String shown(Object value) {
        return switch (value) {
            case BigDecimal hours -> String.format(Locale.GERMAN, "%,.1f", hours);
            case Integer number -> String.format(Locale.GERMAN, "%,d", number);
            case Long number -> String.format(Locale.GERMAN, "%,d", number);
            default -> value.toString();
        };
    }
}
