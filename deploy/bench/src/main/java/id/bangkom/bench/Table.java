package id.bangkom.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All figures of some rows, one a line. */
final class Table {
    private final StringBuilder lines = new StringBuilder();
    private boolean failures;

    void add(String row, Map<String, Object> result) {
        add(row, "", result);
    }

    private void add(String row, String before, Map<?, ?> result) {
        result.forEach((name, value) -> {
            var figure = before + name;
            if (value instanceof Map<?, ?> inner) add(row, figure + ", ", inner);
            else if (!name.equals("note")) line(row, figure, text(value));
        });
    }

    void fail(String row, RuntimeException e) {
        failures = true;
        line(row, "not measured", String.valueOf(e.getMessage()));
    }

    boolean hasFailures() {
        return failures;
    }

    private void line(String row, String figure, String value) {
        lines.append("%-9s %-45s %s%n".formatted(row, figure, value));
    }

    private static String text(Object value) {
        if (value instanceof Double number) return String.format(Locale.ROOT, number < 100 ? "%.2f" : "%.0f", number);
        if (value instanceof List<?> several)
            return String.join(" ", several.stream().map(Table::text).toList());
        return value.toString();
    }

    @Override
    public String toString() {
        return "%n%-9s %-45s %s%n".formatted("row", "figure", "value") + lines;
    }
}
