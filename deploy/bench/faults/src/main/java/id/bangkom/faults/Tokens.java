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
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Signs tokens with a key of its own and serves the key, in the place of a sign-in server. */
final class Tokens implements AutoCloseable {
    private static final String ISSUER = "http://faults.invalid";
    private static final Duration LASTING = Duration.ofMinutes(5);
    private static final Duration RENEWED = Duration.ofMinutes(4);

    private final RSAKey key;
    private final HttpServer server;
    private final Map<String, Signed> made = new ConcurrentHashMap<>();

    Tokens() {
        try {
            key = new RSAKeyGenerator(2048).keyID("faults").generate();
            var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/keys", exchange -> {
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        takePlace();
    }

    private void takePlace() {
        System.setProperty("bangkom.env.BANGKOM_ISSUER", ISSUER);
        System.setProperty(
                "bangkom.env.BANGKOM_JWKS",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/keys");
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
        return fresh(tenant, "ANALYST");
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
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("gateway")
                .subject("faults")
                .audience("gateway")
                .claim("tenant", tenant)
                .claim("roles", List.of(role))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LASTING)))
                .build();
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
