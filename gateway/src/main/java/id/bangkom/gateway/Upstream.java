package id.bangkom.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.URI;

/** A service behind us, and what we have learned of its health lately. */
record Upstream(String name, URI uri, CircuitBreaker breaker) {
    static final String KEY = Upstream.class.getName();

    /** The path under which browsers know it. */
    String prefix() {
        return "/api/v1/" + name;
    }
}
