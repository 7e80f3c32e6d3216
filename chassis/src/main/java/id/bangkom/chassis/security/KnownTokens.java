package id.bangkom.chassis.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Verifies a token's signature once, not at each of the hundreds of requests that come with it: that was a quarter of a small request's work. A token is forgotten
 * when it ends; one that is refused is never kept.
 */
class KnownTokens implements JwtDecoder {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private final JwtDecoder verifier;
    private final Cache<String, Jwt> known;

    KnownTokens(JwtDecoder verifier) {
        this(verifier, Ticker.systemTicker());
    }

    KnownTokens(JwtDecoder verifier, Ticker ticker) {
        this.verifier = verifier;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(ticker)
                .expireAfter(Expiry.<String, Jwt>creating((token, jwt) -> remaining(jwt)))
                .build();
    }

    @Override
    public Jwt decode(String token) {
        return known.get(token, unknown -> shortLived(verifier.decode(unknown)));
    }

    /** Nothing can call a token back before it ends, so one that lasts longer than five minutes is refused, whoever signed it. */
    private static Jwt shortLived(Jwt jwt) {
        var begin = Optional.ofNullable(jwt.getIssuedAt()).orElseGet(Instant::now);
        var end = jwt.getExpiresAt();
        if (end == null || Duration.between(begin, end).compareTo(LONGEST) > 0)
            throw new BadJwtException("The token lasts longer than " + LONGEST);
        return jwt;
    }

    private static Duration remaining(Jwt jwt) {
        var end = jwt.getExpiresAt();
        if (end == null) return Duration.ZERO;
        var left = Duration.between(Instant.now(), end);
        return left.isNegative() ? Duration.ZERO : left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }
}
