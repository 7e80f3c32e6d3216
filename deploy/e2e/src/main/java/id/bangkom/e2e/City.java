package id.bangkom.e2e;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** One tenant's people at the gateway, by role. */
public final class City {
    public static final String REGISTRY = "/api/v1/employee-registry";
    public static final String NEEDS = "/api/v1/needs-analysis";
    public static final String TRAINING = "/api/v1/training";
    public static final String EVALUATION = "/api/v1/evaluation";

    private final URI gateway;
    private final String tenant;
    private final String password;
    private final Map<String, Visitor> signedIn = new HashMap<>();

    public City(URI gateway, String tenant, String password) {
        this.gateway = gateway;
        this.tenant = tenant;
        this.password = password;
    }

    public String tenant() {
        return tenant;
    }

    public synchronized Visitor as(String role) {
        return signedIn.computeIfAbsent(role, name -> Visitor.signIn(gateway, name + "@" + tenant, password));
    }

    /** Reads a list to its end, page by page. */
    public void each(String role, String path, Consumer<JsonNode> reader) {
        var cursor = "";
        do {
            var separator = path.contains("?") ? "&" : "?";
            var page = as(role).get(path + separator + "limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.path("items").forEach(reader);
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
    }
}
