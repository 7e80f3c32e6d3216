package id.bangkom.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the console whom it serves. */
@RestController
class MeController {
    private final BusinessDay day;

    MeController(BusinessDay day) {
        this.day = day;
    }

    @GetMapping("/api/v1/me")
    Me me(@AuthenticationPrincipal OidcUser user, HttpServletRequest request) {
        return new Me(
                user.getName(),
                Optional.ofNullable(user.getFullName()).orElse(user.getName()),
                user.getClaimAsString("tenant"),
                user.getClaimAsString("tenant_name"),
                Optional.ofNullable(user.getClaimAsStringList("roles")).orElse(List.of()),
                Optional.ofNullable(user.getClaimAsString("opd"))
                        .filter(opd -> !opd.equals("*"))
                        .orElse(null),
                Optional.ofNullable(user.getLocale())
                        .orElse(Problems.localeOf(request).getLanguage()),
                day.today());
    }

    /**
     * @param opd code of the unit that this person is limited to; null: the whole city
     * @param today the day of business, by which the console knows the year; browsers have clocks of their own
     */
    record Me(
            String id,
            String name,
            @Nullable String tenant,
            @Nullable String tenantName,
            List<String> roles,
            @Nullable String opd,
            String locale,
            LocalDate today) {}
}
