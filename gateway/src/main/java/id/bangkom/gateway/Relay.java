package id.bangkom.gateway;

import static id.bangkom.gateway.GatewayProblem.SERVICE_BUSY;
import static id.bangkom.gateway.GatewayProblem.SERVICE_TOO_SLOW;
import static id.bangkom.gateway.GatewayProblem.SERVICE_UNREACHABLE;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** Carries a request to its service and the answer back, unread; says so honestly when there is none. */
@Component
class Relay implements ProxyExchange {
    /** Milliseconds for which we shall wait; a service does not begin, and does not go on with, what nobody waits for. */
    private static final String ANSWER_WITHIN = "X-Answer-Within";

    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private final CloseableHttpClient client;
    private final GatewaySettings settings;
    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("alarms").factory());

    Relay(CloseableHttpClient client, GatewaySettings settings) {
        this.client = client;
        this.settings = settings;
    }

    @Override
    public ServerResponse exchange(Request request) {
        var upstream = (Upstream)
                Objects.requireNonNull(request.getServerRequest().attributes().get(Upstream.KEY));
        var outgoing = outgoing(request);
        if (!upstream.breaker().tryAcquirePermission()) throw new Refusal(SERVICE_UNREACHABLE);
        var streams = Client.streams(request.getHeaders());
        var alarm = streams
                ? null
                : alarms.schedule(outgoing::cancel, settings.exchange().toMillis(), MILLISECONDS);
        var answer = call(upstream, outgoing);
        var response = GatewayServerResponse.status(answer.getCode()).build((incoming, servlet) -> {
            try (answer) {
                copy(answer, servlet, streams);
            } catch (ClientAbortException e) {
                throw e;
            } catch (IOException e) {
                log.info("{} broke off its answer: {}", upstream.name(), e.toString());
                if (servlet.isCommitted())
                    throw e; // and the connection ends, so that nobody takes the part for the whole
                throw refusal(e, outgoing);
            } finally {
                if (alarm != null) alarm.cancel(false);
            }
            return null;
        });
        request.getResponseConsumers().forEach(consumer -> consumer.accept(new Answer(answer, upstream), response));
        return response;
    }

    private HttpUriRequestBase outgoing(Request request) {
        var outgoing = new HttpUriRequestBase(request.getMethod().name(), Objects.requireNonNull(request.getUri()));
        request.getHeaders().forEach((name, values) -> values.forEach(value -> outgoing.addHeader(name, value)));
        Body.of(request.getServerRequest().servletRequest(), settings).ifPresent(outgoing::setEntity);
        if (Client.streams(request.getHeaders())) outgoing.setConfig(Client.PATIENT);
        else outgoing.setHeader(ANSWER_WITHIN, Long.toString(patience(request).toMillis()));
        return outgoing;
    }

    /** A file may be under way for the whole exchange, in either direction; everything else has begun to be answered, or is given up. */
    private Duration patience(Request request) {
        var heavy = Cost.of(request.getServerRequest().servletRequest()) == Cost.HEAVY;
        return heavy ? settings.exchange() : settings.answer();
    }

    private ClassicHttpResponse call(Upstream upstream, HttpUriRequestBase outgoing) {
        var began = System.nanoTime();
        try {
            var uri = upstream.uri();
            var answer =
                    client.executeOpen(new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort()), outgoing, null);
            upstream.breaker().onSuccess(System.nanoTime() - began, NANOSECONDS);
            return answer;
        } catch (Body.TooLarge e) {
            upstream.breaker().releasePermission();
            throw GatewayProblem.TOO_LARGE.because(e);
        } catch (Body.Gone e) {
            upstream.breaker().releasePermission();
            throw SERVICE_UNREACHABLE.because(e); // nobody is left to read this
        } catch (IOException e) {
            if (Client.foundNoConnection(e)) {
                upstream.breaker().releasePermission(); // it is we who have none left
                throw SERVICE_BUSY.because(e);
            }
            log.info(
                    "{} gave no answer: {}",
                    upstream.name(),
                    NestedExceptionUtils.getMostSpecificCause(e).toString());
            upstream.breaker().onError(System.nanoTime() - began, NANOSECONDS, e);
            throw refusal(e, outgoing);
        }
    }

    private static Refusal refusal(IOException e, HttpUriRequestBase outgoing) {
        return (tooSlow(e, outgoing) ? SERVICE_TOO_SLOW : SERVICE_UNREACHABLE).because(e);
    }

    private static boolean tooSlow(IOException e, HttpUriRequestBase outgoing) {
        var connecting = e instanceof org.apache.hc.client5.http.ConnectTimeoutException;
        return outgoing.isCancelled() || e instanceof SocketTimeoutException && !connecting;
    }

    private static void copy(ClassicHttpResponse answer, HttpServletResponse servlet, boolean streams)
            throws IOException {
        if (answer.getEntity() == null) return;
        var out = servlet.getOutputStream();
        try (InputStream in = answer.getEntity().getContent()) {
            if (!streams) {
                in.transferTo(out);
                return;
            }
            var buffer = new byte[8192];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        }
    }

    /** The head of an answer, with places inside the service turned into places outside. */
    private record Answer(ClassicHttpResponse answer, Upstream upstream) implements Response {
        @Override
        public HttpStatusCode getStatusCode() {
            return HttpStatusCode.valueOf(answer.getCode());
        }

        @Override
        public HttpHeaders getHeaders() {
            var headers = new HttpHeaders();
            for (var header : answer.getHeaders()) {
                var inside = header.getName().equalsIgnoreCase("Location")
                        && header.getValue().startsWith("/");
                headers.add(header.getName(), inside ? upstream.prefix() + header.getValue() : header.getValue());
            }
            return headers;
        }
    }
}
