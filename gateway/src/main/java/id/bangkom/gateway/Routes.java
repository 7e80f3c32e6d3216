package id.bangkom.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.stripPrefix;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.URI;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Which path leads to which service; there are no others. */
@Configuration(proxyBeanMethods = false)
class Routes {
    @Bean
    List<Upstream> upstreams(GatewaySettings settings) {
        return settings.services().entrySet().stream()
                .map(service -> upstream(service.getKey(), service.getValue(), settings))
                .toList();
    }

    @Bean
    RouterFunction<ServerResponse> toServices(List<Upstream> upstreams) {
        return upstreams.stream().map(this::to).reduce(RouterFunction::and).orElseThrow();
    }

    private RouterFunction<ServerResponse> to(Upstream upstream) {
        return route(upstream.name())
                .route(path(upstream.prefix() + "/**"), http())
                .before(uri(upstream.uri()))
                .before(stripPrefix(3))
                .before(request -> {
                    request.attributes().put(Upstream.KEY, upstream);
                    return request;
                })
                .build();
    }

    /** Opens when half of the last twenty calls found nobody; asks again after a pause. What a service answers never counts. */
    private static Upstream upstream(String name, URI uri, GatewaySettings settings) {
        var breaker = CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(settings.pause())
                .permittedNumberOfCallsInHalfOpenState(3)
                .build();
        return new Upstream(name, uri, CircuitBreaker.of(name, breaker));
    }
}
