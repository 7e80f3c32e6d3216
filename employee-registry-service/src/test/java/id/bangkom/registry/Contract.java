package id.bangkom.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.bangkom.chassis.event.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds what we tell against the example that others build on. */
public final class Contract {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private Contract() {}

    public static void assertTold(Event event) throws IOException {
        assertThat(told(event))
                .isEqualTo(JSON.readTree(Files.readString(Path.of("contracts", event.type() + ".json"))));
    }

    private static JsonNode told(Event event) {
        return JSON.readTree(JSON.writeValueAsString(event));
    }
}
