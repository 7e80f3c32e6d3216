package id.bangkom.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the door says when somebody asks for too much, and that nobody else notices. */
class OverloadIT {
    private static final String DOWNLOAD = "/api/v1/training/nothing.xlsx";
    private static final String HELD_DOWNLOAD = "/api/v1/training/held.xlsx";
    private static final String HELD_STREAM = "/api/v1/training/held";
    private final String city = "kota-" + UUID.randomUUID().toString().substring(0, 8);
    private final List<HttpResponse<InputStream>> held = new ArrayList<>();

    @AfterEach
    void letGo() throws IOException {
        TestGateway.letGo();
        for (var answer : held) answer.body().readAllBytes();
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBackAndNoServiceIsAsked() {
        var ani = TestGateway.browser(city, "ani");
        for (int i = 0; i < TestGateway.DOWNLOADS_OF_ONE; i++)
            assertThat(ani.get(DOWNLOAD).statusCode()).isEqualTo(404);
        var asked = TestGateway.ASKED.get();
        var refused = ani.get(DOWNLOAD);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("too-many-requests", "Terlalu banyak permintaan", "traceId");
        assertThat(ani.get(DOWNLOAD, "Accept-Language", "en").body()).contains("Too many requests");
        var seconds = refused.headers().firstValue("Retry-After").orElseThrow();
        assertThat(Integer.parseInt(seconds)).isPositive();
        assertThat(refused.headers().firstValue("RateLimit")).contains("\"heavy-user\";r=0;t=" + seconds);
        assertThat(refused.headers().firstValue("RateLimit-Policy"))
                .contains("\"heavy-user\";q=20;w=3600, \"heavy-tenant\";q=30;w=3600");
        assertThat(TestGateway.ASKED.get()).isEqualTo(asked);
        assertThat(ani.get("/api/v1/training/echo").statusCode())
                .as("reads have a quota of their own")
                .isEqualTo(200);
    }

    @Test
    void anotherSpellingIsNotCheaper() {
        var ani = TestGateway.browser(city, "ani");
        for (int i = 0; i < TestGateway.DOWNLOADS_OF_ONE; i++) ani.get("/api/v1/training/nothing.%78lsx");
        assertThat(ani.get(DOWNLOAD, "Accept", "text/event-stream").statusCode())
                .isEqualTo(429);
    }

    @Test
    void aTenantsQuotaUsedUpTouchesNoOther() {
        var ani = TestGateway.browser(city, "ani");
        var budi = TestGateway.browser(city, "budi");
        for (int i = 0; i < TestGateway.DOWNLOADS_OF_ONE; i++) ani.get(DOWNLOAD);
        for (int i = TestGateway.DOWNLOADS_OF_ONE; i < TestGateway.DOWNLOADS_OF_ALL; i++)
            assertThat(budi.get(DOWNLOAD).statusCode()).isEqualTo(404);
        var refused = budi.get(DOWNLOAD);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"heavy-tenant\";r=0;t=");
        assertThat(TestGateway.browser(city + "-lain", "ani").get(DOWNLOAD).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTenantsDownloadsLeaveRoomForItsScreensAndForOthers() {
        var ani = TestGateway.browser(city, "ani");
        for (int i = 0; i < TestGateway.DOWNLOADS_AT_ONCE; i++)
            assertThat(hold(ani, HELD_DOWNLOAD).statusCode()).isEqualTo(200);
        var refused = TestGateway.browser(city, "budi").get(HELD_DOWNLOAD, "Accept-Language", "en");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.body()).contains("tenant-busy", "from your city");
        assertThat(ani.get("/api/v1/training/echo").statusCode()).isEqualTo(200);
        assertThat(TestGateway.browser(city + "-lain", "ani").get(DOWNLOAD).statusCode())
                .isEqualTo(404);
        TestGateway.letGo();
        await().untilAsserted(() -> assertThat(ani.get(DOWNLOAD).statusCode()).isEqualTo(404));
    }

    @Test
    void whenAllPlacesOfAKindAreTakenNobodyIsEvenAskedWhoItIs() {
        for (var tenant : List.of(city, city + "-lain")) {
            var ani = TestGateway.browser(tenant, "ani");
            for (int i = 0; i < TestGateway.DOWNLOADS_AT_ONCE; i++)
                assertThat(hold(ani, HELD_DOWNLOAD).statusCode()).isEqualTo(200);
        }
        var stranger = TestGateway.browser();
        var before = TestGateway.metric("gateway_refused_total{code=\"service-busy\"}");
        var refused = stranger.get(DOWNLOAD);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.body()).contains("service-busy");
        assertThat(TestGateway.metric("gateway_refused_total{code=\"service-busy\"}"))
                .isEqualTo(before + 1);
        assertThat(stranger.get("/api/v1/training/echo").statusCode())
                .as("another kind")
                .isEqualTo(401);
        TestGateway.letGo();
        await().untilAsserted(
                        () -> assertThat(stranger.get(DOWNLOAD).statusCode()).isEqualTo(401));
    }

    @Test
    void whenAllConnectionsAreInUseNobodyWaitsForOne() {
        var ani = TestGateway.browser(city, "ani");
        var lina = TestGateway.browser(city + "-lain", "lina");
        Supplier<HttpResponse<InputStream>> next = () -> hold(held.size() % 2 == 0 ? ani : lina, HELD_STREAM);
        var last = next.get();
        while (last.statusCode() == 200 && held.size() <= TestGateway.CONNECTIONS) last = next.get();
        assertThat(last.statusCode()).isEqualTo(503);
        var refused = ani.get("/api/v1/training/echo");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("service-busy", "sedang terlalu sibuk");
        TestGateway.letGo();
        await().untilAsserted(() ->
                assertThat(ani.get("/api/v1/training/echo").statusCode()).isEqualTo(200));
    }

    /** The answer has begun, and does not end before the test says so. */
    private HttpResponse<InputStream> hold(Browser browser, String path) {
        try {
            var accept = path.equals(HELD_STREAM) ? "text/event-stream" : "*/*";
            var answer = browser.stream(browser.request(path, "Accept", accept).GET());
            held.add(answer);
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
