package id.bangkom.chassis.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.chassis.event.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** The examples of events that a publisher keeps in its folder {@code contracts}, and that both sides are tested with. */
public final class Contract {
    private Contract() {}

    /** The publisher's half: the record reads the example and writes exactly it. */
    public static void writes(Class<? extends Event> event, String type) {
        var json = JsonMapper.builder().build();
        var example = json.readTree(of("", type));
        var read = json.treeToValue(example, event);
        assertThat(read.type()).isEqualTo(type);
        assertThat(json.readTree(json.writeValueAsString(read))).isEqualTo(example);
    }

    /** The example of another service's event, to be fed to one's own listener. */
    public static String of(String service, String type) {
        var folder = service.isEmpty() ? Path.of("contracts") : Path.of("..", service, "contracts");
        try {
            return Files.readString(folder.resolve(type + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
