package id.bangkom.faults;

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
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs tokens with a key of its own, in the place of a sign-in server. To the gateway it is an OpenID Connect provider that lets anybody in: a code is the
 * tenant that somebody is of, and the nonce that the gateway has sent along.
 */
final class Tokens implements AutoCloseable {
    private static final String WRITER = "ANALYST";
    private static final Duration LASTING = Duration.ofMinutes(5);
    private static final Duration RENEWED = Duration.ofMinutes(4);

    private final RSAKey key;
    private final HttpServer server;
    private final String issuer;
    private final Map<String, Signed> made = new ConcurrentHashMap<>();

    Tokens() {
        try {
            key = new RSAKeyGenerator(2048).keyID("faults").generate();
            var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            issuer = "http://127.0.0.1:" + server.getAddress().getPort();
            server.createContext("/keys", exchange -> answer(exchange, keys));
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
            server.createContext("/token", exchange -> answer(exchange, grant(exchange)));
            server.start();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        takePlace();
    }

    private void takePlace() {
        System.setProperty("bangkom.env.BANGKOM_ISSUER", issuer);
        System.setProperty("bangkom.env.BANGKOM_JWKS", issuer + "/keys");
    }

    private static void answer(HttpExchange exchange, byte[] json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json);
        exchange.close();
    }

    private byte[] discovery() {
        return json(Map.of(
                "issuer",
                issuer,
                "authorization_endpoint",
                issuer + "/authorize", // which is skipped: see code()
                "token_endpoint",
                issuer + "/token",
                "jwks_uri",
                issuer + "/keys",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256")));
    }

    /** The code with which somebody of a tenant comes back to the gateway; also what refreshes a token. */
    static String code(String tenant, String nonce) {
        return tenant + "," + nonce;
    }

    private byte[] grant(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var code = Arrays.stream(form.split("&"))
                .filter(field -> field.startsWith("code=") || field.startsWith("refresh_token="))
                .map(field -> URLDecoder.decode(field.substring(field.indexOf('=') + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow()
                .split(",", 2);
        return json(Map.of(
                "access_token", of(code[0]),
                "token_type", "Bearer",
                "expires_in", LASTING.minus(RENEWED).toSeconds(),
                "refresh_token", code(code[0], code[1]),
                "id_token",
                        signed(claims(code[0], WRITER).claim("nonce", code[1]).build())));
    }

    private static byte[] json(Map<String, Object> fields) {
        return JsonMapper.shared().writeValueAsBytes(fields);
    }

    /** Lets the platform's own sign-in server sign, until what is answered is closed. */
    Aside stepAside() {
        System.clearProperty("bangkom.env.BANGKOM_ISSUER");
        System.clearProperty("bangkom.env.BANGKOM_JWKS");
        return this::takePlace;
    }

    /** Closes without a fault. */
    interface Aside extends AutoCloseable {
        @Override
        void close();
    }

    /** Of somebody in a tenant who may write and read. */
    String of(String tenant) {
        return fresh(tenant, WRITER);
    }

    String operator() {
        return fresh("", "OPERATOR");
    }

    /** Services take none that lasts longer than five minutes. */
    private String fresh(String tenant, String role) {
        return made.compute(
                        tenant,
                        (unknown, held) -> held == null
                                        || held.signed.isBefore(Instant.now().minus(RENEWED))
                                ? new Signed(Instant.now(), token(tenant.isEmpty() ? null : tenant, role))
                                : held)
                .text;
    }

    private record Signed(Instant signed, String text) {}

    private String token(@Nullable String tenant, String role) {
        return signed(claims(tenant, role).build());
    }

    private JWTClaimsSet.Builder claims(@Nullable String tenant, String role) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("faults")
                .audience("gateway")
                .claim("tenant", tenant)
                .claim("roles", List.of(role))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LASTING)));
    }

    private String signed(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
