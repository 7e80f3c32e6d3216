package id.bangkom.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers refusals: RFC 9457 problem details for programs, one sentence for people; Indonesian unless asked for English. */
@Component
class Problems {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    /** What an answer that is given up may have said of itself already. */
    private static final List<String> HALF_SAID = List.of(
            "Accept-Ranges", "Content-Disposition", "Content-Range", "ETag", "Last-Modified", "Link", "Location");

    private final JsonMapper json;
    private final GatewaySettings settings;
    private final MeterRegistry meters;

    Problems(JsonMapper json, GatewaySettings settings, MeterRegistry meters) {
        this.json = json;
        this.settings = settings;
        this.meters = meters;
    }

    void write(GatewayProblem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        log.info("refused {} {}", problem.code(), Trace.of(request).id());
        writeSilently(problem, request, response);
    }

    /** Where there may be thousands a second: only counted. */
    void writeSilently(GatewayProblem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        meters.counter("gateway.refused", "code", problem.code()).increment();
        if (response.isCommitted()) return;
        var locale = localeOf(request);
        var texts = ResourceBundle.getBundle("problems", locale);
        var trace = Trace.of(request).id();
        response.resetBuffer();
        HALF_SAID.forEach(name -> response.setHeader(name, null));
        response.setStatus(problem.status());
        response.setHeader("Content-Language", locale.getLanguage());
        response.setHeader("Cache-Control", "no-store");
        if (problem.status() >= 503)
            response.setHeader("Retry-After", Long.toString(settings.pause().toSeconds()));
        var page = wantsPage(request);
        response.setContentType(page ? "text/html;charset=UTF-8" : APPLICATION_PROBLEM_JSON_VALUE);
        var body = page ? page(problem, texts, trace) : details(problem, texts, trace);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private byte[] details(GatewayProblem problem, ResourceBundle texts, String trace) {
        var details = new LinkedHashMap<String, Object>();
        details.put("type", "/problems/" + problem.code());
        details.put("title", texts.getString(problem.code()));
        details.put("status", problem.status());
        details.put("code", problem.code());
        details.put("traceId", trace);
        return json.writeValueAsBytes(details);
    }

    private static byte[] page(GatewayProblem problem, ResourceBundle texts, String trace) {
        return """
                <!doctype html>
                <html lang="%s"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bangkom</title>
                <main><h1>%s</h1><p><a href="/">%s</a></p><p>%s</p></main></html>
                """.formatted(
                        texts.getLocale().getLanguage(),
                        texts.getString(problem.code()),
                        texts.getString("again"),
                        trace)
                .getBytes(UTF_8);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/")
                && Optional.ofNullable(request.getHeader("Accept")).orElse("").contains("text/html");
    }

    static Locale localeOf(HttpServletRequest request) {
        var english = request.getHeader("Accept-Language") != null
                && request.getLocale().getLanguage().equals("en");
        return english ? Locale.ENGLISH : Locale.of("id");
    }
}
