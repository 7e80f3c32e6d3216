package id.bangkom.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Whose request it is.
 *
 * @param tenant empty for an operator, who belongs to none
 */
record Caller(String tenant, String user) {
    static Optional<Caller> of(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication signedIn
                        && signedIn.getPrincipal() instanceof OidcUser user
                ? Optional.of(new Caller(
                        Optional.ofNullable(user.getClaimAsString("tenant")).orElse(""), user.getName()))
                : Optional.empty();
    }
}
