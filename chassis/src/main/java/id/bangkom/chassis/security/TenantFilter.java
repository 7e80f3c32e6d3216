package id.bangkom.chassis.security;

import static id.bangkom.chassis.problem.ChassisProblem.NOT_ALLOWED;

import id.bangkom.chassis.audit.Audit;
import id.bangkom.chassis.problem.ProblemAdvice;
import id.bangkom.chassis.problem.Problems;
import id.bangkom.chassis.tenancy.Courtesy;
import id.bangkom.chassis.tenancy.Tenant;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the tenant and the person of the verified token in scope, and nothing that the request itself claims. */
public class TenantFilter extends OncePerRequestFilter {
    private static final Map<String, Role> KNOWN =
            Arrays.stream(Role.values()).collect(Collectors.toUnmodifiableMap(Enum::name, role -> role));

    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Problems problems;
    private final Courtesy courtesy;

    public TenantFilter(Audit audit, PlatformTransactionManager transactions, Problems problems, Courtesy courtesy) {
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.problems = problems;
        this.courtesy = courtesy;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken signedIn)) {
            chain.doFilter(request, response);
            return;
        }
        var actor = actorOf(signedIn.getToken());
        var tenant = Optional.ofNullable(signedIn.getToken().getClaimAsString("tenant"));
        if (tenant.isEmpty() && actor.is(Role.OPERATOR)) {
            actor.call(() -> pass(chain, request, response));
        } else if (tenant.filter(Tenant::isCode).isEmpty()) {
            problems.write(NOT_ALLOWED.because(), request, response);
        } else {
            actor.callIn(new Tenant(tenant.get()), () -> {
                courtesy.asks();
                pass(chain, request, response);
                if (request.getAttribute(ProblemAdvice.UNKNOWN) != null) leaveEntry(request);
                return actor;
            });
        }
    }

    private static boolean pass(FilterChain chain, HttpServletRequest request, HttpServletResponse response) {
        try {
            chain.doFilter(request, response);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nobody can tell a foreign id from an unknown one at run time; the operator classifies these entries later. */
    private void leaveEntry(HttpServletRequest request) {
        transaction.executeWithoutResult(
                status -> audit.record("UNKNOWN_ID", request.getMethod() + " " + request.getRequestURI()));
    }

    static Actor actorOf(Jwt token) {
        var id = Optional.ofNullable(token.getSubject()).orElse("");
        var name = Optional.ofNullable(token.getClaimAsString("name")).orElse(id);
        return new Actor(id, name, rolesOf(token), limitOf(token));
    }

    /** Null for the whole tenant, which a token says by a star where others name their unit. */
    private static @Nullable String limitOf(Jwt token) {
        var opd = token.getClaimAsString("opd");
        return "*".equals(opd) ? null : opd;
    }

    /** Roles of the token that we know; others mean nothing here, nor does a role within a unit when the token names no unit. */
    static Set<Role> rolesOf(Jwt token) {
        var roles = EnumSet.noneOf(Role.class);
        Optional.ofNullable(token.getClaimAsStringList("roles")).orElse(List.of()).stream()
                .map(KNOWN::get)
                .filter(Objects::nonNull)
                .forEach(roles::add);
        if (token.getClaimAsString("opd") == null) roles.removeAll(Actor.WITHIN_UNIT);
        return roles;
    }
}
