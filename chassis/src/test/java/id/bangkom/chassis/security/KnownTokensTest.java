package id.bangkom.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class KnownTokensTest {
    private final AtomicInteger verified = new AtomicInteger();

    @Test
    void verifiesATokenOnce() {
        var tokens = new KnownTokens(token -> ending(token, Instant.now().plusSeconds(60)));

        assertThat(tokens.decode("a")).isSameAs(tokens.decode("a"));
        assertThat(tokens.decode("b").getTokenValue()).isEqualTo("b");
        assertThat(verified).hasValue(2);
    }

    @Test
    void asksAgainOnceItHasEnded() {
        var passed = new AtomicLong();
        var tokens = new KnownTokens(token -> ending(token, Instant.now().plusSeconds(60)), passed::get);

        tokens.decode("a");
        passed.set(Duration.ofSeconds(50).toNanos());
        tokens.decode("a");
        assertThat(verified).hasValue(1);

        passed.set(Duration.ofSeconds(61).toNanos());
        tokens.decode("a");
        assertThat(verified).hasValue(2);
    }

    @Test
    void refusesATokenThatLastsLongerThanFiveMinutes() {
        var now = Instant.now();
        var tokens = new KnownTokens(token -> lasting(token, now, now.plusSeconds(301)));
        var dateless = new KnownTokens(token -> lasting(token, null, now.plusSeconds(3600)));

        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> dateless.decode("a")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void keepsNoRefusal() {
        var tokens = new KnownTokens(token -> {
            verified.incrementAndGet();
            throw new BadJwtException("forged");
        });

        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
        assertThat(verified).hasValue(2);
    }

    private Jwt ending(String token, Instant end) {
        return lasting(token, end.minusSeconds(300), end);
    }

    private Jwt lasting(String token, @Nullable Instant begin, Instant end) {
        verified.incrementAndGet();
        var jwt = Jwt.withTokenValue(token)
                .header("alg", "none")
                .subject("somebody")
                .expiresAt(end);
        if (begin != null) jwt.issuedAt(begin);
        return jwt.build();
    }
}
