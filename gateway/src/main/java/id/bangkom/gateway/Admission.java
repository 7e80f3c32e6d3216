package id.bangkom.gateway;

import static id.bangkom.gateway.GatewayProblem.TENANT_BUSY;
import static id.bangkom.gateway.GatewayProblem.TOO_MANY_REQUESTS;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a call in when its person and tenant have not asked too often, and not too many of its kind are under way for the tenant. */
@Component
@Order(0) // after the security chain (-100), which knows who it is
class Admission extends OncePerRequestFilter {
    private final Quota quota;
    private final GatewaySettings settings;
    private final Problems problems;
    private final Map<Kind, Bulkhead> bulkheads = new ConcurrentHashMap<>(); // as many as there are tenants, times four

    Admission(Quota quota, GatewaySettings settings, Problems problems) {
        this.quota = quota;
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = Caller.of(request);
        if (caller.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var cost = Cost.of(request);
        var excess = quota.take(caller.get(), cost);
        if (excess.isPresent()) {
            excess.get().tell(response);
            problems.write(TOO_MANY_REQUESTS, request, response);
            return;
        }
        var bulkhead = bulkheads.computeIfAbsent(new Kind(caller.get().tenant(), cost), this::bulkhead);
        if (!bulkhead.tryAcquirePermission()) {
            problems.write(TENANT_BUSY, request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            bulkhead.onComplete();
        }
    }

    /** Nobody waits for a place: a queue would only move the crowd from the client to us. */
    private Bulkhead bulkhead(Kind kind) {
        var places = BulkheadConfig.custom()
                .maxConcurrentCalls(settings.allowed(kind.cost).atOnce())
                .maxWaitDuration(Duration.ZERO)
                .build();
        return Bulkhead.of(kind.tenant + "-" + kind.cost, places);
    }

    private record Kind(String tenant, Cost cost) {}
}
