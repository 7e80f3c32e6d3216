package id.bangkom.bench;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service without the gateway before it, asked with a token signed by the local sign-in server's own key. */
final class Service {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String tenant;
    private final String role;
    private String token = "";
    private Instant signed = Instant.EPOCH;

    Service(String name, int usualPort, String tenant, String role) {
        base = URI.create("http://127.0.0.1:" + Integer.getInteger("bangkom.ports." + name, usualPort));
        this.tenant = tenant;
        this.role = role;
    }

    String get(String path) {
        try {
            var request = HttpRequest.newBuilder(base.resolve(path))
                    .header("Authorization", "Bearer " + bearer())
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new IllegalStateException(path + " answered " + answer.statusCode());
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Services refuse what lasts longer than five minutes. */
    synchronized String bearer() {
        if (signed.isBefore(Instant.now().minusSeconds(240))) {
            signed = Instant.now();
            token = token(tenant, role);
        }
        return token;
    }

    JsonNode post(String path, String json) {
        try {
            var request = HttpRequest.newBuilder(base.resolve(path))
                    .header("Authorization", "Bearer " + bearer())
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString(json))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) throw new IllegalStateException(path + " answered " + answer.statusCode());
            return JSON.readTree(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String token(String tenant, String role) {
        try {
            var keys = JWKSet.load(Files.newInputStream(Bench.HOME.resolve("sign-in/keys.json")));
            var now = Instant.now();
            var claims = JwtClaimsSet.builder()
                    .issuer("http://localhost:" + Integer.getInteger("bangkom.ports.sign-in", 9000))
                    .subject("bench")
                    .audience(List.of("gateway"))
                    .claim("roles", List.of(role))
                    .claim("tenant", tenant)
                    .issuedAt(now)
                    .expiresAt(now.plusSeconds(300))
                    .build();
            return new NimbusJwtEncoder(new ImmutableJWKSet<>(keys))
                    .encode(JwtEncoderParameters.from(claims))
                    .getTokenValue();
        } catch (IOException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
