package id.bangkom.gateway;

import static id.bangkom.gateway.GatewayProblem.FOREIGN_REQUEST;
import static id.bangkom.gateway.GatewayProblem.NOT_SIGNED_IN;
import static id.bangkom.gateway.GatewayProblem.SIGN_IN_UNREACHABLE;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may come in, by which door, and what browsers are told to be careful about. */
@Configuration(proxyBeanMethods = false)
class Login {
    private static final RequestMatcher API = request -> request.getRequestURI().startsWith("/api/");
    private static final RequestMatcher PAGE =
            request -> request.getMethod().equals("GET") && !API.matches(request) && !Console.isFile(request);

    @Bean
    SecurityFilterChain browsers(
            HttpSecurity http, GatewaySettings settings, Problems problems, Tokens tokens, Leaving leaving) {
        var wanted = pagesOnly();
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.toAnyEndpoint())
                        .permitAll()
                        .requestMatchers(Console::isFile)
                        .permitAll()
                        .requestMatchers("/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .requestCache(cache -> cache.requestCache(wanted))
                .oauth2Login(login -> login.loginPage("/oauth2/authorization/" + Provider.NAME)
                        .authorizedClientRepository(tokens)
                        .successHandler((request, response, who) -> response.sendRedirect(
                                settings.publicUrl() + pageOf(wanted.getRequest(request, response))))
                        .failureHandler(
                                (request, response, e) -> problems.write(SIGN_IN_UNREACHABLE, request, response)))
                .logout(logout -> logout.addLogoutHandler(leaving).logoutSuccessHandler(leaving))
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                                (request, response, e) -> problems.write(NOT_SIGNED_IN, request, response), API)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/oauth2/authorization/" + Provider.NAME), PAGE)
                        .accessDeniedHandler((request, response, e) -> problems.write(
                                SecurityContextHolder.getContext().getAuthentication() == null
                                        ? NOT_SIGNED_IN
                                        : FOREIGN_REQUEST,
                                request,
                                response)))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()).csrfTokenRequestHandler(plain()))
                .addFilterBefore(new SameOrigin(settings, problems), CsrfFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy(settings)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(
                                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()")))
                .build();
    }

    /** A span and a timer for each of twenty filters cost a fifth of a request; the request's own are enough. */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** Styles may be inline because the component library sets its variables that way; scripts may not. */
    private static String policy(GatewaySettings settings) {
        var issuer = settings.identity().issuer();
        return "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + issuer.getScheme() + "://" + issuer.getAuthority();
    }

    /** Only a page is worth coming back to after signing in; an API call leaves no session behind. */
    private static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(PAGE);
        return cache;
    }

    /** The page that was asked for before signing in, on our own address whatever the request called us. */
    private static String pageOf(@Nullable SavedRequest request) {
        if (!(request instanceof DefaultSavedRequest page)) return "/";
        return page.getRequestURI() + (page.getQueryString() == null ? "" : "?" + page.getQueryString());
    }

    private static CookieCsrfTokenRepository csrfCookie() {
        var cookies = CookieCsrfTokenRepository.withHttpOnlyFalse(); // the console copies it into X-XSRF-TOKEN
        cookies.setCookieCustomizer(
                cookie -> cookie.secure(true).sameSite("Lax").path("/"));
        return cookies;
    }

    /** The token as it is: none of our pages has it in its body, where compression could give it away. */
    private static CsrfTokenRequestAttributeHandler plain() {
        var handler = new CsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null); // so that the cookie is there from the first page on
        return handler;
    }

    static boolean changes(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS", "TRACE" -> false;
            default -> true;
        };
    }
}
