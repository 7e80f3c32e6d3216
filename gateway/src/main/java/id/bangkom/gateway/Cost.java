package id.bangkom.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What a request costs those who answer it; each class has a quota and places of its own. */
enum Cost {
    READ,
    WRITE,
    /** Files in either direction, what sets a whole import going, and the description that asks every service. */
    HEAVY,
    /** Event streams: cheap, but they stay. */
    STREAM;

    /** By the decoded path: a service would decode it, too, so that no spelling makes a download cheap. */
    static Cost of(HttpServletRequest request) {
        var path = request.getServletPath();
        var starts = request.getMethod().equals("POST") && path.contains("/imports");
        if (starts || uploads(request) || path.endsWith(".xlsx") || path.endsWith("/openapi.json")) return HEAVY;
        if (Login.changes(request)) return WRITE;
        return streams(request) ? STREAM : READ;
    }

    private static boolean uploads(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType()).orElse("").startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private static boolean streams(HttpServletRequest request) {
        return Client.streams(request.getHeader(HttpHeaders.ACCEPT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
