package id.bangkom.local.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** What people see: the form, and nothing else. */
@Configuration(proxyBeanMethods = false)
class Pages {
    @Bean
    @Order(2)
    SecurityFilterChain pagesChain(HttpSecurity http, SignInSettings settings) {
        var policy =
                "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self' "
                        + settings.gateway(); // the form's answer leads back there, and browsers look at the whole way
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/sign-in", "/end-session", "/sign-in.css", "/error", "/actuator/health")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in").defaultSuccessUrl(settings.gateway()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy)))
                .csrf(Customizer.withDefaults())
                .build();
    }

    @Bean
    UserDetailsService people(Accounts accounts) {
        return new InMemoryUserDetailsManager(accounts.byUserName().keySet().stream()
                .map(name -> User.withUsername(name)
                        .password("{noop}" + accounts.password())
                        .roles("PERSON")
                        .build())
                .toList());
    }
}
