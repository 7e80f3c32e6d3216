package id.bangkom.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody of a tenant who has signed in at the gateway, and has nothing but a browser's cookies to show for it. */
final class Browser {
    static final String GATEWAY = "gateway";
    static final String PROBE = "/api/v1/probe";

    private final Client client;
    private final URI gateway;
    private final Map<String, String> cookies = new HashMap<>();

    private Browser(Client client, URI gateway) {
        this.client = client;
        this.gateway = gateway;
    }

    /** Brings the gateway up, with a way to a probe. */
    static void bringGateway(Ground ground) {
        ground.bring(
                GATEWAY,
                Map.of("env.BANGKOM_GATEWAY_SERVICES_PROBE", ground.of("probe").toString()));
    }

    static Browser signIn(Client client, Ground ground, String tenant) {
        try {
            var browser = new Browser(client, ground.of(GATEWAY));
            var provider = browser.get("/oauth2/authorization/bangkom")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            var asked = fields(URI.create(provider));
            browser.get("/login/oauth2/code/bangkom?state=" + asked.get("state") + "&code="
                    + encoded(Tokens.code(tenant, asked.getOrDefault("nonce", ""))));
            var me = browser.get("/api/v1/me");
            if (me.statusCode() != 200) throw new IllegalStateException("Not signed in: " + me.body());
            return browser;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Client.Answer post(String path, String key, String json) throws IOException, InterruptedException {
        return Client.read(client.send(Client.posting(to(path), key, json)
                .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""))
                .build()));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var answer = client.send(to(path).GET().build());
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    private HttpRequest.Builder to(String path) {
        var request = client.to(gateway.resolve(path));
        if (!cookies.isEmpty())
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        return request;
    }

    private static Map<String, String> fields(URI address) {
        return Arrays.stream(address.getRawQuery().split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
