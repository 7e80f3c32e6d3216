package id.bangkom.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets so many calls of a kind be under way, of all tenants together. More would only make all of them slower; so whoever comes next is refused before we even look who
 * it is, for what a refusal costs is missing to those who are inside.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // before a call is timed, which costs as much as the text of a refusal
class Crowd extends OncePerRequestFilter {
    private final Map<Cost, Semaphore> places = new EnumMap<>(Cost.class);
    private final Problems problems;

    Crowd(GatewaySettings settings, Problems problems) {
        for (var cost : Cost.values())
            places.put(cost, new Semaphore(settings.allowed(cost).allAtOnce()));
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kind = Objects.requireNonNull(places.get(Cost.of(request)));
        if (!kind.tryAcquire()) {
            problems.writeSilently(GatewayProblem.SERVICE_BUSY, request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            kind.release();
        }
    }
}
