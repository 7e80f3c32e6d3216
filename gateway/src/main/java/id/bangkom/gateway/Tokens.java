package id.bangkom.gateway;

import static id.bangkom.gateway.GatewayProblem.NOT_SIGNED_IN;
import static id.bangkom.gateway.GatewayProblem.SIGN_IN_UNREACHABLE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;

/** The tokens behind each session: they never leave the server, and are refreshed once however many requests ask. */
@Component
class Tokens implements OAuth2AuthorizedClientRepository {
    private static final String KEY = Tokens.class.getName();
    private static final Duration MARGIN = Duration.ofSeconds(30); // so long must a token hold when it leaves us
    private final Provider provider;
    private final Sessions sessions;
    private final RestClientRefreshTokenTokenResponseClient refresher = new RestClientRefreshTokenTokenResponseClient();
    private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);

    Tokens(Provider provider, Sessions sessions) {
        this.provider = provider;
        this.sessions = sessions;
    }

    /** An access token that is good for a while, for whoever asks; refuses when nobody is signed in. */
    String current(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEY) instanceof Grant grant)) throw new Refusal(NOT_SIGNED_IN);
        return grant.holds() ? grant.access : refreshed(session.getId()).access;
    }

    /** The refresh token of a session, to be revoked when it ends. */
    @Nullable
    String refreshToken(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(KEY) instanceof Grant grant ? grant.refresh : null;
    }

    private Grant refreshed(String id) {
        var lock = locks[Math.floorMod(id.hashCode(), locks.length)];
        lock.lock();
        try {
            var session = sessions.findById(id); // another request may have been quicker
            if (session == null || !(session.getAttribute(KEY) instanceof Grant grant))
                throw new Refusal(NOT_SIGNED_IN);
            if (grant.holds()) return grant;
            var fresh = refresh(grant, id);
            session.setAttribute(KEY, fresh);
            sessions.save(session);
            return fresh;
        } finally {
            lock.unlock();
        }
    }

    private Grant refresh(Grant grant, String id) {
        if (grant.refresh == null) throw new Refusal(NOT_SIGNED_IN);
        var access = new OAuth2AccessToken(TokenType.BEARER, grant.access, null, grant.expires);
        var request = new OAuth2RefreshTokenGrantRequest(
                provider.registration(), access, new OAuth2RefreshToken(grant.refresh, null));
        try {
            var answer = refresher.getTokenResponse(request);
            return Grant.of(answer.getAccessToken(), answer.getRefreshToken());
        } catch (OAuth2AuthorizationException e) {
            if (!e.getError().getErrorCode().equals("invalid_grant")) throw SIGN_IN_UNREACHABLE.because(e);
            sessions.deleteById(id); // the provider has ended it
            throw NOT_SIGNED_IN.because(e);
        }
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.getSession().setAttribute(KEY, Grant.of(client.getAccessToken(), client.getRefreshToken()));
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the interface wants it so
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication who, HttpServletRequest request) {
        return null; // nobody else gets to see them
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication who, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) session.removeAttribute(KEY);
    }

    private record Grant(
            String access, Instant expires, @Nullable String refresh) implements Serializable {
        static Grant of(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh) {
            var expires = access.getExpiresAt();
            return new Grant(
                    access.getTokenValue(),
                    expires == null ? Instant.MAX : expires,
                    refresh == null ? null : refresh.getTokenValue());
        }

        boolean holds() {
            return Instant.now().plus(MARGIN).isBefore(expires);
        }
    }
}
