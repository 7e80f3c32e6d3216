package id.bangkom.chassis.problem;

import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Turns refusals into RFC 9457 problem details, in Indonesian unless the caller asks for English. */
public class Problems {
    private static final Locale INDONESIAN = Locale.of("id");

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    private final ObjectProvider<Tracer> tracer;
    private final JsonMapper json;

    public Problems(ObjectProvider<Tracer> tracer, JsonMapper json) {
        this.tracer = tracer;
        this.json = json;
        texts.setBasenames("problems", "chassis-problems");
        texts.setDefaultEncoding("UTF-8");
        texts.setDefaultLocale(INDONESIAN);
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
    }

    public ProblemDetail detail(ProblemException refused, HttpServletRequest request) {
        var locale = localeOf(request);
        var problem = refused.problem();
        var detail = ProblemDetail.forStatus(problem.status());
        detail.setType(URI.create("/problems/" + problem.code()));
        detail.setTitle(text(problem.code(), refused.arguments(), locale));
        detail.setProperty("code", problem.code());
        traceId().ifPresent(id -> detail.setProperty("traceId", id));
        if (!refused.errors().isEmpty())
            detail.setProperty(
                    "errors",
                    refused.errors().stream().map(e -> fieldOf(e, locale)).toList());
        refused.more().forEach(detail::setProperty);
        return detail;
    }

    /** Writes the problem from where no controller advice reaches: filters and the security chain. Nothing stays of an answer that it takes the place of. */
    public void write(ProblemException refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) return;
        response.reset();
        var detail = detail(refused, request);
        response.setStatus(detail.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Content-Language", localeOf(request).getLanguage());
        retryAfter(refused.problem()).ifPresent(seconds -> response.setHeader("Retry-After", seconds));
        response.getOutputStream().write(json.writeValueAsBytes(detail));
    }

    /** Seconds after which trying again may help. */
    static Optional<String> retryAfter(Problem problem) {
        return problem.status() == 503 || problem.status() == 507 ? Optional.of("2") : Optional.empty();
    }

    /** The text of any code in the user's language; the code itself when no text is known. */
    public String text(String code, Object[] arguments, Locale locale) {
        return Optional.ofNullable(texts.getMessage(code, arguments, null, locale))
                .orElse(code);
    }

    public static Locale localeOf(HttpServletRequest request) {
        return request.getHeader("Accept-Language") != null
                        && request.getLocale().getLanguage().equals("en")
                ? Locale.ENGLISH
                : INDONESIAN;
    }

    private Map<String, Object> fieldOf(ProblemException.FieldError error, Locale locale) {
        var field = new LinkedHashMap<String, Object>();
        field.put("pointer", error.pointer());
        field.put("code", error.code());
        field.put("detail", text(error.code(), error.arguments().toArray(), locale));
        return field;
    }

    private Optional<String> traceId() {
        @Nullable Tracer known = tracer.getIfAvailable();
        return Optional.ofNullable(known)
                .map(Tracer::currentSpan)
                .map(span -> span.context().traceId());
    }

    /** Codes that have no text in one of the two languages; a test keeps this empty. */
    public List<String> missingTexts(List<? extends Problem> problems) {
        return problems.stream()
                .map(Problem::code)
                .filter(code -> List.of(INDONESIAN, Locale.ENGLISH).stream()
                        .anyMatch(l -> text(code, new Object[0], l).equals(code)))
                .toList();
    }
}
