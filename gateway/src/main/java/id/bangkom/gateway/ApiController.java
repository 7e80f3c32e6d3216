package id.bangkom.gateway;

import java.io.IOException;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One OpenAPI document for the whole platform, put together from what each service says of itself. */
@RestController
class ApiController {
    private static final String COMPONENTS = "#/components/";
    private final List<Upstream> upstreams;
    private final CloseableHttpClient http;
    private final JsonMapper json;

    ApiController(List<Upstream> upstreams, CloseableHttpClient http, JsonMapper json) {
        this.upstreams = upstreams;
        this.http = http;
        this.json = json;
    }

    /** Services that cannot be reached are named, not left out in silence. */
    @GetMapping("/api/v1/openapi.json")
    ObjectNode document() {
        var all = json.createObjectNode().put("openapi", "3.1.0");
        all.putObject("info").put("title", "Bangkom").put("version", "v1");
        var paths = all.putObject("paths");
        var components = all.putObject("components");
        var unreachable = all.putArray("x-unreachable");
        for (var upstream : upstreams) {
            var part = partOf(upstream);
            if (part == null) unreachable.add(upstream.name());
            else merge(upstream, part, paths, components);
        }
        return all;
    }

    private static void merge(Upstream upstream, JsonNode part, ObjectNode paths, ObjectNode components) {
        part.path("paths").properties().forEach(path -> {
            path.getValue().properties().stream()
                    .filter(operation -> operation.getValue().isObject())
                    .map(operation -> (ObjectNode) operation.getValue())
                    .forEach(operation -> name(operation, upstream));
            paths.set(upstream.prefix() + path.getKey(), path.getValue());
        });
        part.path("components")
                .properties()
                .forEach(kind -> kind.getValue().properties().forEach(component -> {
                    var own = upstream.name() + "." + component.getKey();
                    components.withObjectProperty(kind.getKey()).set(own, component.getValue());
                }));
    }

    /** The service stands in front of the operation's name, which is unique within the service only. */
    private static void name(ObjectNode operation, Upstream upstream) {
        operation.putArray("tags").add(upstream.name());
        if (operation.has("operationId"))
            operation.put(
                    "operationId",
                    upstream.name() + "." + operation.path("operationId").asString());
    }

    /** Two services may use one name for two things: each name gets its service in front. */
    private @Nullable JsonNode partOf(Upstream upstream) {
        try {
            var text = http.execute(
                    new HttpGet(upstream.uri() + "/v3/api-docs"),
                    answer -> answer.getCode() == 200 ? EntityUtils.toString(answer.getEntity()) : "");
            if (text.isEmpty()) return null;
            return json.readTree(
                    text.replaceAll("\"" + COMPONENTS + "(\\w+)/", "\"" + COMPONENTS + "$1/" + upstream.name() + "."));
        } catch (IOException | JacksonException e) {
            return null;
        }
    }
}
