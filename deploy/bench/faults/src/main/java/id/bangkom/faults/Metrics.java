package id.bangkom.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a program says of itself on its management port. */
final class Metrics {
    private static final int PATIENCE_MILLIS = 3000;

    private Metrics() {}

    /** Whose relay carries the events at the moment. */
    static Optional<String> leader(List<String> instances) {
        return instances.stream()
                .filter(name -> of(name, "outbox_leader").orElse(0) == 1)
                .findFirst();
    }

    /** Empty while it says nothing. */
    static OptionalDouble of(String part, String name) {
        try {
            var connection = URI.create("http://127.0.0.1:" + (Ports.of(part) + 1000) + "/actuator/prometheus")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try (var text = connection.getInputStream()) {
                return Arrays.stream(new String(text.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                        .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .findFirst();
            }
        } catch (IOException e) {
            return OptionalDouble.empty();
        }
    }
}
