package id.bangkom.faults;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP to a part, as somebody of a tenant or as the operator. */
final class Client implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Ground ground;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Client(Ground ground) {
        this.ground = ground;
    }

    record Answer(int status, JsonNode body) {}

    Answer post(String part, String token, String path, String json) throws IOException, InterruptedException {
        return exchange(request(part, token, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(json)));
    }

    Answer get(String part, String token, String path) throws IOException, InterruptedException {
        return exchange(request(part, token, path).GET());
    }

    private HttpRequest.Builder request(String part, String token, String path) {
        return HttpRequest.newBuilder(ground.of(part).resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private Answer exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
