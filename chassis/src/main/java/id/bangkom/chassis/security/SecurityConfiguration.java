package id.bangkom.chassis.security;

import static id.bangkom.chassis.problem.ChassisProblem.*;

import id.bangkom.chassis.audit.Audit;
import id.bangkom.chassis.problem.Problems;
import id.bangkom.chassis.tenancy.Courtesy;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.transaction.PlatformTransactionManager;

/** Bearer tokens only; what a role may do stands in the permission table, and what the table does not name is denied. */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {
    private static final String BEARER = "Bearer ";

    @Bean
    Permissions permissions() {
        return new Permissions();
    }

    @Bean
    TenantFilter tenantFilter(
            Audit audit, PlatformTransactionManager transactions, Problems problems, Courtesy courtesy) {
        return new TenantFilter(audit, transactions, problems, courtesy);
    }

    /** The filter stands in the security chain; the container must not call it a second time. */
    @Bean
    FilterRegistrationBean<TenantFilter> tenantFilterOnlyInChain(TenantFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /** A span and a timer for each filter tell nothing that the request's own do not, and cost more than its token. */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            Permissions permissions,
            TenantFilter tenantFilter,
            Problems problems,
            JwtDecoder verifier) {
        var open = PathPatternRequestMatcher.withDefaults();
        return http.csrf(csrf -> csrf.disable()) // no cookies here: the gateway holds the session
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.toAnyEndpoint())
                        .permitAll() // on their own loopback port
                        .requestMatchers(open.matcher("/v3/api-docs/**"), open.matcher("/error"))
                        .permitAll()
                        .anyRequest()
                        .access((authentication, context) -> {
                            var request = context.getRequest();
                            return new AuthorizationDecision(
                                    authentication.get() instanceof JwtAuthenticationToken signedIn
                                            && permissions.allows(
                                                    TenantFilter.rolesOf(signedIn.getToken()),
                                                    request.getMethod(),
                                                    request.getRequestURI()));
                        }))
                .oauth2ResourceServer(server -> server.bearerTokenResolver(SecurityConfiguration::bearer)
                        .jwt(jwt -> jwt.decoder(new KnownTokens(verifier)))
                        .authenticationEntryPoint(
                                (request, response, e) -> problems.write(NOT_SIGNED_IN.because(), request, response))
                        .accessDeniedHandler(
                                (request, response, e) -> problems.write(NOT_ALLOWED.because(), request, response)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, e) -> problems.write(NOT_SIGNED_IN.because(), request, response))
                        .accessDeniedHandler(
                                (request, response, e) -> problems.write(NOT_ALLOWED.because(), request, response)))
                .addFilterAfter(tenantFilter, AuthorizationFilter.class)
                .build();
    }

    /** The library's own looks at each of a token's thousand characters by a regular expression, a tenth of a small request's work; the signature tells as much. */
    private static @Nullable String bearer(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length())
                : null;
    }
}
