package id.bangkom.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** An OpenID Connect provider that lets everybody in as an analyst, of Medan unless a test expects somebody else. */
class TestProvider implements AutoCloseable {
    private static final Person ANALYST = new Person("medan", "medan-analyst");

    final AtomicInteger refreshes = new AtomicInteger();
    final List<String> revoked = new CopyOnWriteArrayList<>();
    final List<String> issued = new CopyOnWriteArrayList<>();
    volatile int lifetime = 300;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private final Map<String, Person> people = new ConcurrentHashMap<>(); // by code
    private volatile Person next = ANALYST;
    private final RSAKey key;
    private final TestServer server;

    TestProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("test").generate();
        server = new TestServer(0)
                .on("/.well-known/openid-configuration", this::discovery)
                .on("/authorize", this::authorize)
                .on("/token", this::token)
                .on("/revoke", exchange -> {
                    revoked.add(form(exchange).get("token"));
                    TestServer.answer(exchange, 200, "text/plain", "");
                })
                .on(
                        "/jwks",
                        exchange -> TestServer.answer(exchange, 200, "application/json", new JWKSet(key).toString()));
    }

    /** Who the next to sign in will be; after that, the analyst of Medan again. */
    void expect(String tenant, String user) {
        next = new Person(tenant, tenant + "-" + user);
    }

    private record Person(String tenant, String subject) {}

    String issuer() {
        return server.uri().toString();
    }

    private void discovery(HttpExchange exchange) throws IOException {
        var document = """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/jwks", "end_session_endpoint": "%1$s/end", "revocation_endpoint": "%1$s/revoke",
                 "subject_types_supported": ["public"], "response_types_supported": ["code"]}""".formatted(issuer());
        TestServer.answer(exchange, 200, "application/json", document);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = pairs(exchange.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        nonces.put(code, asked.get("nonce"));
        people.put(code, next);
        next = ANALYST;
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        asked.get("redirect_uri") + "?code=" + code + "&state="
                                + asked.get("state").replace("=", "%3D"));
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException {
        var asked = form(exchange);
        if (asked.get("grant_type").equals("refresh_token")) refreshes.incrementAndGet();
        var person = people.getOrDefault(asked.getOrDefault("code", ""), ANALYST);
        var claims = new JWTClaimsSet.Builder()
                .subject(person.subject)
                .claim("name", "Analis Medan")
                .claim("tenant", person.tenant)
                .claim("tenant_name", "Pemerintah Kota Medan")
                .claim("roles", List.of("ANALYST"));
        var access = sign(claims, "services");
        claims.claim("nonce", nonces.get(asked.getOrDefault("code", "")));
        var answer = """
                {"access_token": "%s", "token_type": "Bearer", "expires_in": %d, "refresh_token": "%s", "id_token": "%s"}""".formatted(access, lifetime, "refresh-me-secretly", sign(claims, "gateway"));
        TestServer.answer(exchange, 200, "application/json", answer);
    }

    private String sign(JWTClaimsSet.Builder claims, String audience) {
        try {
            var now = Instant.now();
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(),
                    claims.issuer(issuer())
                            .audience(audience)
                            .jwtID(UUID.randomUUID().toString())
                            .issueTime(Date.from(now))
                            .expirationTime(Date.from(now.plusSeconds(300)))
                            .build());
            jwt.sign(new RSASSASigner(key));
            issued.add(jwt.serialize());
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        return pairs(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }

    private static Map<String, String> pairs(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    @Override
    public void close() {
        server.close();
    }
}
