package id.bangkom.chassis.event;

import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Carries a trace from the command that tells an event to whoever hears it, by the W3C header {@code traceparent}. One trace goes on in the listener; a batch
 * of several is a trace of its own with a link to each that is recorded.
 */
public class EventTraces {
    private static final Pattern PARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final int MOST_LINKS = 100;

    private final Supplier<@Nullable Tracer> tracers;

    /** @param tracers null while nothing is traced */
    public EventTraces(Supplier<@Nullable Tracer> tracers) {
        this.tracers = tracers;
    }

    /** What an event told now is to carry; null outside of any trace. */
    @Nullable
    String current() {
        @Nullable Tracer tracer = tracers.get();
        return Optional.ofNullable(tracer)
                .map(Tracer::currentSpan)
                .map(Span::context)
                .map(context -> "00-" + context.traceId() + "-" + context.spanId() + "-"
                        + (Boolean.TRUE.equals(context.sampled()) ? "01" : "00"))
                .orElse(null);
    }

    /** Does the work of a listener in the trace that its events carry; those without any are none's. */
    void follow(Listener listener, List<Received> events, Runnable work) {
        @Nullable Tracer tracer = tracers.get();
        var told = tracer == null ? List.<TraceContext>of() : contexts(tracer, events);
        if (tracer == null || told.isEmpty()) {
            work.run();
            return;
        }
        var span = span(tracer, listener, told);
        var scope = tracer.withSpan(span);
        try {
            work.run();
        } catch (RuntimeException e) {
            span.error(e);
            throw e;
        } finally {
            scope.close();
            span.end();
        }
    }

    private static List<TraceContext> contexts(Tracer tracer, List<Received> events) {
        return events.stream()
                .map(Received::trace)
                .flatMap(Optional::stream)
                .distinct()
                .map(PARENT::matcher)
                .filter(Matcher::matches)
                .map(parent -> tracer.traceContextBuilder()
                        .traceId(parent.group(1))
                        .spanId(parent.group(2))
                        .sampled(parent.group(3).endsWith("1"))
                        .build())
                .toList();
    }

    private static Span span(Tracer tracer, Listener listener, List<TraceContext> told) {
        var span = tracer.spanBuilder().name("hear " + listener.name()).kind(Span.Kind.CONSUMER);
        if (told.stream().map(TraceContext::traceId).distinct().count() == 1) span.setParent(told.getFirst());
        else
            told.stream()
                    .filter(context -> Boolean.TRUE.equals(context.sampled()))
                    .limit(MOST_LINKS)
                    .forEach(context -> span.addLink(new Link(context)));
        return span.start();
    }
}
