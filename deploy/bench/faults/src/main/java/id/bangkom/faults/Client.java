package id.bangkom.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP to a part, as somebody of a tenant or as the operator. */
final class Client implements AutoCloseable {
    static final String PROBLEM = "application/problem+json";
    private static final String BOUNDARY = "----faults";

    private final Ground ground;
    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Client(Ground ground) {
        this(ground, Duration.ofSeconds(60));
    }

    Client(Ground ground, Duration patience) {
        this.ground = ground;
        this.patience = patience;
    }

    /** @param type the content's, without parameters */
    record Answer(int status, String type, JsonNode body) {}

    Answer post(String part, String token, String path, String json) throws IOException, InterruptedException {
        return post(part, token, path, UUID.randomUUID().toString(), json);
    }

    Answer post(String part, String token, String path, String key, String json)
            throws IOException, InterruptedException {
        return post(ground.of(part), token, path, key, json);
    }

    Answer post(URI at, String token, String path, String key, String json) throws IOException, InterruptedException {
        return exchange(posting(request(at, token, path), key, json));
    }

    static HttpRequest.Builder posting(HttpRequest.Builder request, String key, String json) {
        return request.header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json));
    }

    Answer upload(String part, String token, String path, String csv) throws IOException, InterruptedException {
        return exchange(request(ground.of(part), token, path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString("""
                        --%1$s\r
                        Content-Disposition: form-data; name="file"; filename="orang.csv"\r
                        Content-Type: text/csv\r
                        \r
                        %2$s\r
                        --%1$s--\r
                        """.formatted(BOUNDARY, csv))));
    }

    Answer get(String part, String token, String path) throws IOException, InterruptedException {
        return exchange(request(ground.of(part), token, path).GET());
    }

    private HttpRequest.Builder request(URI at, String token, String path) {
        return to(at.resolve(path)).header("Authorization", "Bearer " + token);
    }

    HttpRequest.Builder to(URI address) {
        return HttpRequest.newBuilder(address).timeout(patience);
    }

    private Answer exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        return read(send(request.build()));
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    static Answer read(HttpResponse<String> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        return new Answer(
                answer.statusCode(),
                type,
                type.endsWith("json")
                        ? JsonMapper.shared().readTree(answer.body())
                        : JsonMapper.shared().missingNode());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
