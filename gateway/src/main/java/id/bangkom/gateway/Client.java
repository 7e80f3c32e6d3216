package id.bangkom.gateway;

import java.io.IOException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.classic.RequestFailedException;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.DeadlineTimeoutException;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

/** Connections to the services: kept open, bounded in number, never patient without reason. */
@Configuration(proxyBeanMethods = false)
class Client {
    /** How long a request waits for a connection when all are in use: a refusal is an answer, a queue is none. */
    private static final Timeout FREE_CONNECTION = Timeout.ofMilliseconds(20);

    /** For event streams, which are silent for as long as they like. */
    static final RequestConfig PATIENT = RequestConfig.custom()
            .setConnectionRequestTimeout(FREE_CONNECTION)
            .setResponseTimeout(Timeout.DISABLED)
            .setRedirectsEnabled(false)
            .build();

    static boolean streams(HttpHeaders headers) {
        return streams(headers.getFirst(HttpHeaders.ACCEPT));
    }

    static boolean streams(@Nullable String accept) {
        return accept != null && accept.startsWith("text/event-stream");
    }

    @Bean
    CloseableHttpClient httpClient(GatewaySettings settings) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(settings.connections())
                .setMaxConnTotal(settings.connections() * settings.services().size())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connect()))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(2))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(FREE_CONNECTION)
                        .setResponseTimeout(Timeout.of(settings.answer()))
                        .setRedirectsEnabled(false)
                        .build())
                .setRetryStrategy(new OnlyBrokenReads())
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableRedirectHandling()
                .disableDefaultUserAgent()
                .build();
    }

    /**
     * Nothing has been sent, because no connection was had in time. The pool also says so when this machine was too busy to look for the free ones that there are.
     */
    static boolean foundNoConnection(IOException e) {
        return e instanceof ConnectionRequestTimeoutException
                || e instanceof RequestFailedException && e.getCause() instanceof DeadlineTimeoutException;
    }

    /** A kept connection may have been closed meanwhile: a read is asked once more, an answer is never asked for again. So is what was never sent. */
    static class OnlyBrokenReads extends DefaultHttpRequestRetryStrategy {
        OnlyBrokenReads() {
            super(1, TimeValue.ZERO_MILLISECONDS);
        }

        @Override
        public boolean retryRequest(HttpResponse response, int times, HttpContext context) {
            return false;
        }

        @Override
        public boolean retryRequest(HttpRequest request, IOException e, int times, HttpContext context) {
            if (e instanceof RequestFailedException && foundNoConnection(e)) return times <= 1;
            return request.getMethod().equals("GET") && super.retryRequest(request, e, times, context);
        }
    }
}
