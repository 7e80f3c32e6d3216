package id.bangkom.local.signin;

import static org.springframework.http.MediaType.TEXT_HTML;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.AUTHORIZATION_CODE;
import static org.springframework.security.oauth2.core.AuthorizationGrantType.REFRESH_TOKEN;
import static org.springframework.security.oauth2.core.ClientAuthenticationMethod.CLIENT_SECRET_BASIC;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** The OpenID Connect side: one client (the gateway), short access tokens, our claims in them. */
@Configuration(proxyBeanMethods = false)
class Protocol {
    @Bean
    @Order(1)
    SecurityFilterChain protocolChain(HttpSecurity http, SignInSettings settings) {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(oidc ->
                            oidc.providerConfigurationEndpoint(endpoint -> endpoint.providerConfigurationCustomizer(
                                    discovery -> discovery.endSessionEndpoint(settings.endSession()))));
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/sign-in"), new MediaTypeRequestMatcher(TEXT_HTML)))
                .build();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(SignInSettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    RegisteredClientRepository clients(SignInSettings settings) {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId("gateway")
                .clientId("gateway")
                .clientSecret("{noop}" + settings.gatewaySecret())
                .clientAuthenticationMethod(CLIENT_SECRET_BASIC)
                .authorizationGrantType(AUTHORIZATION_CODE)
                .authorizationGrantType(REFRESH_TOKEN)
                .redirectUri(settings.gateway() + "/login/oauth2/code/bangkom")
                .postLogoutRedirectUri(settings.gateway() + "/")
                .scope("openid")
                .scope("profile")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.access())
                        .refreshTokenTimeToLive(settings.refresh())
                        .reuseRefreshTokens(
                                true) // the client keeps a secret: rotation would only add a way to lose the token
                        .build())
                .build());
    }

    @Bean
    JdbcOAuth2AuthorizationService authorizations(JdbcOperations jdbc, RegisteredClientRepository clients) {
        jdbc.update("delete from oauth2_authorization where coalesce(refresh_token_expires_at, "
                + "authorization_code_expires_at, now() - interval '1 day') < now() - interval '1 day'");
        return new JdbcOAuth2AuthorizationService(jdbc, clients);
    }

    @Bean
    JWKSource<SecurityContext> keys(SignInSettings settings) {
        return new ImmutableJWKSet<>(Keys.in(settings.keys()));
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Accounts accounts) {
        var known = accounts.byUserName();
        return token -> {
            Authentication person = token.getPrincipal();
            var account = person == null ? null : known.get(person.getName());
            if (account != null) token.getClaims().claims(claims -> claims.putAll(account.claims()));
        };
    }
}
