package id.bangkom.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody signed in at the gateway, with a browser's cookies and nothing else. */
public final class Visitor {
    private static final int MOST_TRIES = 3;
    private static final int MOST_WAITS = 60;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI gateway;
    private final Map<String, Map<String, String>> cookies = new ConcurrentHashMap<>();

    /** An answer that is no success; its message is the problem's own words. */
    public static final class Refused extends RuntimeException {
        public final int status;
        public final String code;

        Refused(int status, String code, String message) {
            super(message);
            this.status = status;
            this.code = code;
        }
    }

    private Visitor(URI gateway) {
        this.gateway = gateway;
    }

    public static Visitor signIn(URI gateway, String account, String password) {
        var visitor = new Visitor(gateway);
        var page =
                visitor.follow(visitor.send("GET", gateway.resolve("/oauth2/authorization/bangkom"), null, Map.of()));
        var form = "username=" + encode(account) + "&password=" + encode(password) + "&_csrf="
                + encode(find(CSRF_FIELD, page.body()));
        visitor.follow(visitor.send(
                "POST",
                page.uri(),
                BodyPublishers.ofString(form),
                Map.of("Content-Type", "application/x-www-form-urlencoded")));
        visitor.get("/api/v1/me");
        return visitor;
    }

    /** What this visitor's browser sends as its cookies. */
    public String cookies() {
        return cookies.getOrDefault(gateway.getAuthority(), Map.of()).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    public JsonNode get(String path) {
        return json(send("GET", gateway.resolve(path), null, Map.of("Accept", "application/json")));
    }

    public JsonNode post(String path, Object body) {
        return change(
                "POST", path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    public JsonNode put(String path, Object body) {
        return change("PUT", path, body, Map.of());
    }

    /** Replaces what stands there, as it was read a moment ago. */
    public JsonNode replace(String path, Object body) {
        return change(
                "PUT",
                path,
                body,
                Map.of("If-Match", "\"" + get(path).path("version").asLong() + "\""));
    }

    private JsonNode change(String method, String path, Object body, Map<String, String> more) {
        var headers = new java.util.HashMap<>(more);
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "application/json");
        headers.put("X-XSRF-TOKEN", csrf());
        return json(
                send(method, gateway.resolve(path), BodyPublishers.ofString(JSON.writeValueAsString(body)), headers));
    }

    public JsonNode upload(String path, Path file) {
        var boundary = UUID.randomUUID().toString();
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + file.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        try {
            var body = BodyPublishers.concat(
                    BodyPublishers.ofString(head),
                    BodyPublishers.ofByteArray(Files.readAllBytes(file)),
                    BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
            return json(send(
                    "POST",
                    gateway.resolve(path),
                    body,
                    Map.of(
                            "Content-Type",
                            "multipart/form-data; boundary=" + boundary,
                            "Accept",
                            "application/json",
                            "X-XSRF-TOKEN",
                            csrf())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String csrf() {
        return cookies.getOrDefault(gateway.getAuthority(), Map.of()).getOrDefault("XSRF-TOKEN", "");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 == 2)
            return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        var problem = answer.body().startsWith("{") ? JSON.readTree(answer.body()) : JSON.createObjectNode();
        throw new Refused(
                answer.statusCode(),
                problem.path("code").asString(""),
                answer.uri().getPath() + " answered " + answer.statusCode() + " " + answer.body());
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) {
        var at = answer;
        for (int hops = 0; hops < 12 && at.statusCode() / 100 == 3; hops++)
            at = send(
                    "GET", at.uri().resolve(at.headers().firstValue("Location").orElseThrow()), null, Map.of());
        return at;
    }

    private HttpResponse<String> send(
            String method, URI uri, @Nullable BodyPublisher body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(90))
                .method(method, body == null ? BodyPublishers.noBody() : body);
        headers.forEach(request::header);
        var jar = cookies.computeIfAbsent(uri.getAuthority(), host -> new ConcurrentHashMap<>());
        if (!jar.isEmpty())
            request.header(
                    "Cookie",
                    jar.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
        try {
            var answer = untilAllowed(request.build());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> {
                var pair = cookie.substring(0, cookie.indexOf(';') < 0 ? cookie.length() : cookie.indexOf(';'))
                        .split("=", 2);
                jar.put(pair[0], pair[1]);
            });
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whoever is told that it asks too often waits for as long as it is told. */
    private HttpResponse<String> untilAllowed(HttpRequest request) throws IOException, InterruptedException {
        var answer = untilAnswered(request);
        for (int waits = 0; answer.statusCode() == TOO_MANY_REQUESTS && waits < MOST_WAITS; waits++) {
            Wait.pause(1000 * answer.headers().firstValueAsLong("Retry-After").orElse(1));
            answer = untilAnswered(request);
        }
        return answer;
    }

    /** A connection may break at any moment; whatever we send may be sent again: it has a key, or says how things are to be. */
    private HttpResponse<String> untilAnswered(HttpRequest request) throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                return http.send(request, BodyHandlers.ofString());
            } catch (IOException e) {
                if (tries == MOST_TRIES) throw e;
            }
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String find(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        if (!matcher.find()) throw new IllegalStateException("No sign-in form came: is the platform running?");
        return matcher.group(1);
    }
}
