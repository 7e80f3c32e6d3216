package id.bangkom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The console's client is made of the API that really runs; {@code npm run types} takes it over. */
@ExtendWith(RunningPlatform.Starting.class)
class ApiIT {
    private static final Path SNAPSHOT = Path.of("..", "..", "gateway", "console", "openapi.json");

    private final RunningPlatform platform;

    ApiIT(RunningPlatform platform) {
        this.platform = platform;
    }

    @Test
    void theConsoleKnowsEveryOperationAndSchemaAsItIs() {
        var running = platform.city("medan").as("analyst").get("/api/v1/openapi.json");
        var known = JsonMapper.shared().readTree(SNAPSHOT);

        assertThat(parts(running)).containsExactlyInAnyOrderEntriesOf(parts(known));
    }

    private static TreeMap<String, JsonNode> parts(JsonNode document) {
        var parts = new TreeMap<String, JsonNode>();
        document.path("paths")
                .forEachEntry((path, operations) ->
                        operations.forEachEntry((method, operation) -> parts.put(method + " " + path, operation)));
        document.at("/components/schemas").forEachEntry(parts::put);
        return parts;
    }
}
