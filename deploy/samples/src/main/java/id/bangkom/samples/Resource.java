package id.bangkom.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The lists that lie beside the program. */
final class Resource {
    private Resource() {}

    static List<String> lines(String name) {
        try (var in = requireNonNull(Resource.class.getResourceAsStream("/samples/" + name), name)) {
            var text = new String(in.readAllBytes(), UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
