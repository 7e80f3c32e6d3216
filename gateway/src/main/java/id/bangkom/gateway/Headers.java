package id.bangkom.gateway;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.http.HttpHeaders;

/** What passes through the door in either direction: only what is named here, so nothing forged can slip by. */
@Configuration(proxyBeanMethods = false)
class Headers {
    private static final Set<String> IN = anyCase(
            "Accept",
            "Accept-Language",
            "Content-Type",
            "If-Match",
            "If-None-Match",
            "If-Modified-Since",
            "Idempotency-Key",
            "Last-Event-ID",
            "Prefer",
            "Range");
    private static final Set<String> OUT = anyCase(
            "Accept-Ranges",
            "Cache-Control",
            "Content-Disposition",
            "Content-Language",
            "Content-Length",
            "Content-Range",
            "Content-Type",
            "Deprecation",
            "ETag",
            "Last-Modified",
            "Link",
            "Location",
            "Retry-After",
            "Sunset",
            "Vary");

    /** Identity, tenant, trace and forwarding are never the client's to say: we say them ourselves. */
    @Bean
    RequestHttpHeadersFilter inward(Tokens tokens) {
        return (headers, request) -> {
            var passed = only(IN, headers);
            passed.setBearerAuth(tokens.current(request.servletRequest()));
            passed.set("traceparent", Trace.of(request.servletRequest()).parent());
            return passed;
        };
    }

    @Bean
    ResponseHttpHeadersFilter outward() {
        return (headers, response) -> only(OUT, headers);
    }

    /** The library looks for these filters when all has started, which is after the port is open: who came between was answered with an accident. */
    @Bean
    SmartInitializingSingleton inTimeForTheFirst(ProxyExchangeHandlerFunction function, ApplicationContext context) {
        return () -> function.onApplicationEvent(new ContextRefreshedEvent(context));
    }

    private static HttpHeaders only(Set<String> known, HttpHeaders headers) {
        var passed = new HttpHeaders();
        headers.forEach((name, values) -> {
            if (known.contains(name)) passed.addAll(name, values);
        });
        return passed;
    }

    private static Set<String> anyCase(String... names) {
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }
}
