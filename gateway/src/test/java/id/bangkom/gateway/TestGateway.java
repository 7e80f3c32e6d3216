package id.bangkom.gateway;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.nimbusds.jose.JOSEException;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The gateway as it runs, between a test's browser and small stand-ins for the provider and the services. */
class TestGateway {
    static final int DOWNLOADS_OF_ONE = 20;
    static final int DOWNLOADS_OF_ALL = 30;
    static final int DOWNLOADS_AT_ONCE = 2;
    static final int CONNECTIONS = 40;
    static final AtomicInteger ASKED = new AtomicInteger(); // how often any service was
    static final TestProvider PROVIDER = provider();
    static final CountDownLatch SLOW_ENDS = new CountDownLatch(1);
    static final int AWAY = freePort();
    static final Path CLOCK = Path.of(System.getProperty("java.io.tmpdir"), "gateway-clock-" + AWAY);
    static final TestServer SERVICE = service();
    static final int PORT = freePort();
    static final String HOME = "http://localhost:" + PORT;
    private static volatile CountDownLatch held = new CountDownLatch(1);
    private static volatile ConfigurableApplicationContext running = start(() -> {});

    private TestGateway() {}

    static Browser browser() {
        if (!running.isActive()) throw new IllegalStateException("The gateway is down");
        return new Browser(HOME);
    }

    /** Somebody of a tenant, signed in. */
    static Browser browser(String tenant, String user) {
        PROVIDER.expect(tenant, user);
        return browser().signIn();
    }

    /** Ends all answers that are held. */
    static void letGo() {
        held.countDown();
        held = new CountDownLatch(1);
    }

    static int managementPort() {
        return Integer.parseInt(running.getEnvironment().getRequiredProperty("local.management.port"));
    }

    /** What the named meter says, 0 while there is none. */
    static double metric(String name) {
        try (var meters = URI.create("http://127.0.0.1:" + managementPort() + "/actuator/prometheus")
                .toURL()
                .openStream()) {
            return new String(meters.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(name + " "))
                    .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void restart() {
        restart(() -> {});
    }

    /** @param atOnce what happens as soon as the port is open */
    static void restart(Runnable atOnce) {
        running.close();
        running = start(atOnce);
    }

    private static ConfigurableApplicationContext start(Runnable atOnce) {
        return new SpringApplicationBuilder(Gateway.class)
                .listeners((ApplicationListener<WebServerInitializedEvent>) open -> {
                    if (open.getWebServer().getPort() == PORT) atOnce.run();
                })
                .run(
                        "--server.port=" + PORT,
                        "--management.server.port=0",
                        "--spring.datasource.url=" + TestDatabase.url(),
                        "--bangkom.gateway.public-url=" + HOME,
                        "--bangkom.gateway.clock-file=" + CLOCK,
                        "--bangkom.gateway.identity.issuer=" + PROVIDER.issuer(),
                        "--bangkom.gateway.answer=700ms",
                        "--bangkom.gateway.pause=1s",
                        "--bangkom.gateway.connections=" + CONNECTIONS,
                        "--bangkom.gateway.costs.heavy.user.calls=" + DOWNLOADS_OF_ONE,
                        "--bangkom.gateway.costs.heavy.user.per=1h",
                        "--bangkom.gateway.costs.heavy.tenant.calls=" + DOWNLOADS_OF_ALL,
                        "--bangkom.gateway.costs.heavy.tenant.per=1h",
                        "--bangkom.gateway.costs.heavy.at-once=" + DOWNLOADS_AT_ONCE,
                        "--bangkom.gateway.costs.heavy.all-at-once=" + 2 * DOWNLOADS_AT_ONCE,
                        "--bangkom.gateway.services.employee-registry=" + SERVICE.uri(),
                        "--bangkom.gateway.services.training=" + SERVICE.uri(),
                        "--bangkom.gateway.services.needs-analysis=" + SERVICE.uri(),
                        "--bangkom.gateway.services.evaluation=http://localhost:" + AWAY);
    }

    private static TestServer service() {
        try {
            return new TestServer(0)
                    .on("/", exchange -> {
                        ASKED.incrementAndGet();
                        TestServer.answer(exchange, 404, "application/problem+json", "{\"code\":\"theirs\"}");
                    })
                    .on("/echo", exchange -> {
                        var body = exchange.getRequestBody().readAllBytes();
                        var heard = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
                        exchange.getRequestHeaders().forEach((name, values) -> heard.put(name, values.getFirst()));
                        heard.put("method", exchange.getRequestMethod());
                        heard.put("uri", exchange.getRequestURI().toString());
                        heard.put("bytes", body.length);
                        exchange.getResponseHeaders().set("Location", "/batches/7");
                        exchange.getResponseHeaders().set("Set-Cookie", "stray=1");
                        exchange.getResponseHeaders().set("X-Internal-Host", "db-7");
                        exchange.getResponseHeaders().set("ETag", "\"7\"");
                        TestServer.answer(
                                exchange,
                                200,
                                "application/json",
                                JsonMapper.shared().writeValueAsString(heard));
                    })
                    .on("/slow", exchange -> {
                        await(SLOW_ENDS);
                        TestServer.answer(exchange, 200, "text/plain", "too late");
                    })
                    .on("/events", exchange -> {
                        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
                        exchange.sendResponseHeaders(200, 0);
                        exchange.getResponseBody().write("data: 1\n\n".getBytes(StandardCharsets.UTF_8));
                        exchange.getResponseBody().flush();
                        await(SLOW_ENDS); // silent for longer than any other answer may be
                    })
                    .on("/broken-off", exchange -> breakOff(exchange, 10))
                    .on("/broken-off-late", exchange -> breakOff(exchange, 50_000))
                    .on("/sessions-lost", exchange -> {
                        TestDatabase.execute("alter table spring_session rename to lost");
                        TestServer.answer(exchange, 200, "text/plain", "well");
                    })
                    .on("/held", TestGateway::hold)
                    .on("/v3/api-docs", exchange -> TestServer.answer(exchange, 200, "application/json", """
                            {"paths": {"/batches": {"get": {"operationId": "batch.list", "x": {"$ref": "#/components/schemas/Batch"}}}},
                             "components": {"schemas": {"Batch": {"type": "object"}}}}"""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that there is more to come, and ends. */
    private static void breakOff(HttpExchange exchange, int bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("ETag", "\"7\"");
        exchange.sendResponseHeaders(200, bytes + 50);
        exchange.getResponseBody().write(new byte[bytes]);
        exchange.getResponseBody().flush();
    }

    /** Begins to answer, and says a little now and then so that nobody loses patience. */
    private static void hold(HttpExchange exchange) throws IOException {
        var end = held;
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        var much = ":\n\n".repeat(20_000); // more than is gathered before a first byte goes out
        try {
            do {
                exchange.getResponseBody().write(much.getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                much = ":\n\n";
            } while (!end.await(200, MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static TestProvider provider() {
        try {
            return new TestProvider();
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
