package id.bangkom.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What passes through the door, and what is said when nobody answers behind it. */
class RelayIT {
    private final Browser browser = TestGateway.browser().signIn();

    @Test
    void aServiceHearsOnlyWhatMayBeSaid() {
        var heard = json(browser.get(
                        "/api/v1/training/echo?q=a%20b&sort=-name",
                        "Authorization",
                        "Bearer forged",
                        "X-Tenant",
                        "tanjungbalai",
                        "X-User-Id",
                        "x",
                        "X-Internal-Role",
                        "OPERATOR",
                        "X-Forwarded-For",
                        "10.0.0.1",
                        "Forwarded",
                        "for=10.0.0.1",
                        "X-Real-IP",
                        "10.0.0.1",
                        "X-Answer-Within",
                        "86400000",
                        "traceparent",
                        "00-" + "a".repeat(32) + "-" + "b".repeat(16) + "-01",
                        "If-Match",
                        "\"7\"",
                        "Idempotency-Key",
                        "k-1",
                        "Accept-Language",
                        "en")
                .body());
        assertThat(heard.propertyNames())
                .containsExactlyInAnyOrder(
                        "Accept-language",
                        "Authorization",
                        "Connection",
                        "Host",
                        "Idempotency-key",
                        "If-match",
                        "Traceparent",
                        "X-answer-within",
                        "bytes",
                        "method",
                        "uri");
        assertThat(heard.path("uri").asString()).isEqualTo("/echo?q=a%20b&sort=-name");
        assertThat(heard.path("Authorization").asString()).startsWith("Bearer eyJ");
        assertThat(heard.path("Traceparent").asString()).doesNotContain("aaaa");
        assertThat(heard.path("X-answer-within").asString())
                .as("as long as we wait")
                .isEqualTo("700");
    }

    @Test
    void anAnswerKeepsItsPlaceAndLosesWhatIsInternal() {
        var headers = browser.get("/api/v1/training/echo").headers();
        assertThat(headers.firstValue("Location")).contains("/api/v1/training/batches/7");
        assertThat(headers.firstValue("ETag")).contains("\"7\"");
        assertThat(headers.firstValue("X-Internal-Host")).isEmpty();
        assertThat(headers.allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("stray"));
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self';", "frame-ancestors 'none'");
    }

    @Test
    void whatAServiceRefusesIsItsOwnAnswer() {
        var answer = browser.get("/api/v1/training/nothing");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"code\":\"theirs\"}");
    }

    @Test
    void anUnknownPathIsAProblemInBothLanguages() {
        assertThat(browser.get("/api/v1/nobody/here").body()).contains("\"status\":404", "Tidak ada apa pun");
        var english = browser.get("/api/v2", "Accept-Language", "en");
        assertThat(english.statusCode()).isEqualTo(404);
        assertThat(english.body()).contains("There is nothing at this address");
    }

    @Test
    void aServiceThatTakesTooLongIsSaidToBeSlow() {
        var answer = browser.get("/api/v1/needs-analysis/slow");
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.body()).contains("service-too-slow", "belum menjawab");
    }

    @Test
    void anAnswerThatBreaksOffIsNone() {
        var answer = browser.get("/api/v1/training/broken-off");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(json(answer.body()).path("code").asString()).isEqualTo("service-unreachable");
    }

    @Test
    void anAnswerThatBreaksOffLaterBreaksOffForTheBrowser() {
        assertThatThrownBy(() -> browser.get("/api/v1/training/broken-off-late"))
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void aServiceThatIsAwayIsLeftAloneForAWhileAndFoundAgain() throws IOException {
        for (var i = 0; i < 12; i++) {
            var answer = browser.get("/api/v1/evaluation/echo", "Accept-Language", i % 2 == 0 ? "id" : "en");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            assertThat(answer.body()).contains(i % 2 == 0 ? "sedang tidak dapat dihubungi" : "cannot be reached");
        }
        try (var back = new TestServer(TestGateway.AWAY)) {
            back.on("/echo", exchange -> TestServer.answer(exchange, 200, "text/plain", "here again"));
            assertThat(browser.get("/api/v1/evaluation/echo").statusCode())
                    .as("the breaker is open")
                    .isEqualTo(503);
            await().pollInterval(Duration.ofMillis(100))
                    .untilAsserted(() -> assertThat(
                                    browser.get("/api/v1/evaluation/echo").body())
                            .isEqualTo("here again"));
        }
    }

    @Test
    @Timeout(10)
    void eventsArriveWhenTheyHappen() throws Exception {
        var answer = browser.stream(browser.request("/api/v1/training/events", "Accept", "text/event-stream")
                .GET());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
            assertThat(lines.readLine()).isEqualTo("data: 1"); // while the service is still talking
        }
    }

    @Test
    void aLargeFilePassesAndATooLargeOneDoesNot() {
        assertThat(json(upload(24_000_000, true).body()).path("bytes").asInt()).isEqualTo(24_000_000);
        assertThat(upload(26_300_000, true).statusCode()).isEqualTo(413);
        assertThat(upload(26_300_000, false).statusCode())
                .as("of unknown length")
                .isEqualTo(413);
        assertThat(browser.post("/api/v1/training/echo", "x".repeat(1_100_000)).statusCode())
                .isEqualTo(413);
    }

    private java.net.http.HttpResponse<String> upload(int size, boolean told) {
        var bytes = BodyPublishers.ofByteArray(new byte[size]);
        return browser.send(browser.request("/api/v1/training/echo")
                .header("X-XSRF-TOKEN", browser.cookies.get("XSRF-TOKEN"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(told ? bytes : BodyPublishers.fromPublisher(bytes)));
    }

    @Test
    void oneDocumentTellsOfAllServices() {
        var document = json(browser.get("/api/v1/openapi.json").body());
        var batches = document.path("paths").path("/api/v1/training/batches").path("get");
        assertThat(batches.path("x").path("$ref").asString()).isEqualTo("#/components/schemas/training.Batch");
        assertThat(batches.path("operationId").asString()).isEqualTo("training.batch.list");
        assertThat(batches.path("tags").get(0).asString()).isEqualTo("training");
        assertThat(document.path("components").path("schemas").has("training.Batch"))
                .isTrue();
        assertThat(document.path("x-unreachable").toString()).isEqualTo("[\"evaluation\"]");
    }

    @Test
    void theConsolesFilesAreKeptOrAskedForAsTheirNamesAllow() {
        var page = browser.get("/plans/anything");
        assertThat(page.body()).contains("<title>Bangkom</title>");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
        var file = browser.get("/assets/app-3f2a.js", "Accept-Encoding", "gzip");
        assertThat(file.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
        assertThat(file.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(browser.get("/assets/gone.js").statusCode()).isEqualTo(404);
    }

    @Test
    void healthIsToldOnItsOwnPortOnly() throws Exception {
        var health = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d/actuator/health".formatted(TestGateway.managementPort())));
        assertThat(HttpClient.newHttpClient()
                        .send(health.build(), BodyHandlers.ofString())
                        .body())
                .contains("UP");
        assertThat(browser.get("/api/actuator/health").statusCode()).isEqualTo(404);
        assertThat(browser.get("/actuator/health").body()).doesNotContain("UP");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
