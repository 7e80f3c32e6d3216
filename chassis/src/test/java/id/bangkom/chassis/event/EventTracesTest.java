package id.bangkom.chassis.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventTracesTest {
    private static final String FIRST = "00-11111111111111111111111111111111-1111111111111111-01";
    private static final String SECOND = "00-22222222222222222222222222222222-2222222222222222-01";
    private static final String UNRECORDED = "00-33333333333333333333333333333333-3333333333333333-00";

    private final List<SpanData> spans = new ArrayList<>();
    private final Tracer tracer = tracer();
    private final EventTraces traces = new EventTraces(() -> tracer);

    @Test
    void whatIsToldInTheListenerGoesOnInTheTraceOfTheEvent() {
        var told = new ArrayList<@Nullable String>();
        traces.follow(new Silent(), events(FIRST, FIRST), () -> told.add(traces.current()));
        assertThat(told.getFirst())
                .startsWith("00-11111111111111111111111111111111-")
                .endsWith("-01")
                .isNotEqualTo(FIRST);
        assertThat(spans)
                .singleElement()
                .satisfies(span -> assertThat(span.getParentSpanId()).isEqualTo("1111111111111111"));
    }

    @Test
    void aBatchOfSeveralTracesLinksToThoseThatAreRecorded() {
        traces.follow(new Silent(), events(FIRST, SECOND, UNRECORDED, FIRST), () -> {});
        assertThat(spans).singleElement().satisfies(span -> {
            assertThat(span.getParentSpanContext().isValid()).isFalse();
            assertThat(span.getLinks())
                    .extracting(link -> link.getSpanContext().getTraceId().charAt(0))
                    .containsExactly('1', '2');
        });
    }

    @Test
    void withoutATraceOrWithASpoiltOneNoneIsBegun() {
        var told = new ArrayList<@Nullable String>();
        traces.follow(new Silent(), events(null, "00-xyz-1-01", ""), () -> told.add(traces.current()));
        assertThat(told).containsOnlyNulls().hasSize(1);
        assertThat(spans).isEmpty();
    }

    private Tracer tracer() {
        var provider = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(new Kept(spans)))
                .build();
        return new OtelTracer(provider.get("test"), new OtelCurrentTraceContext(), event -> {});
    }

    private static List<Received> events(@Nullable String... traces) {
        return Arrays.stream(traces)
                .map(trace -> new Received(
                        "other",
                        "medan/" + UUID.randomUUID(),
                        UUID.randomUUID(),
                        "t.v1",
                        1,
                        "medan",
                        "{}",
                        trace,
                        null))
                .toList();
    }

    private record Silent() implements Listener {
        @Override
        public String name() {
            return "silent";
        }

        @Override
        public String topic() {
            return "other";
        }

        @Override
        public void on(Events events) {}
    }

    private record Kept(List<SpanData> spans) implements SpanExporter {
        @Override
        public CompletableResultCode export(Collection<SpanData> ended) {
            spans.addAll(ended);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
