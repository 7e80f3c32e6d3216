package id.bangkom.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Signing out: here, at the provider, and of the tokens in between. */
@Component
class Leaving implements LogoutHandler, LogoutSuccessHandler {
    private static final Logger log = LoggerFactory.getLogger(Leaving.class);
    private final Provider provider;
    private final Tokens tokens;
    private final GatewaySettings settings;
    private final JsonMapper json;
    private final RestClient http = RestClient.create();

    Leaving(Provider provider, Tokens tokens, GatewaySettings settings, JsonMapper json) {
        this.provider = provider;
        this.tokens = tokens;
        this.settings = settings;
        this.json = json;
    }

    /** Comes before the session is thrown away. */
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        var token = tokens.refreshToken(request);
        if (token != null) Thread.startVirtualThread(() -> revoke(token)); // nobody should wait for this
    }

    /** A form is led on to the provider; a script that asks for JSON is told where to go. */
    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException {
        var next = next(who);
        if (!String.valueOf(request.getHeader("Accept")).contains(MediaType.APPLICATION_JSON_VALUE)) {
            response.sendRedirect(next);
            return;
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(Map.of("location", next)));
    }

    /** The provider learns who leaves by name, not by a token in an address. */
    private String next(@Nullable Authentication who) {
        var home = settings.publicUrl() + "/";
        var endSession = who == null ? null : provider.endpoint("end_session_endpoint");
        if (who == null || endSession == null) return home;
        return UriComponentsBuilder.fromUriString(endSession)
                .queryParam("client_id", settings.identity().clientId())
                .queryParam("logout_hint", who.getName())
                .queryParam("post_logout_redirect_uri", home)
                .encode()
                .toUriString();
    }

    private void revoke(String token) {
        try {
            var endpoint = provider.endpoint("revocation_endpoint");
            if (endpoint == null) return;
            var form = new LinkedMultiValueMap<String, String>();
            form.add("token", token);
            form.add("token_type_hint", "refresh_token");
            http.post()
                    .uri(endpoint)
                    .headers(headers -> headers.setBasicAuth(
                            settings.identity().clientId(), settings.identity().clientSecret()))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException | Refusal e) {
            log.warn("token not revoked: {}", e.getClass().getSimpleName()); // it ends by itself
        }
    }
}
