package id.bangkom.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** The W3C trace of a request: begun here, whatever a client sends, so that nobody can steer another's. */
record Trace(String id, String parent) {
    private static final String KEY = Trace.class.getName();
    private static final int ONE_IN = 100; // so many requests for one that is recorded

    static Trace of(HttpServletRequest request) {
        if (request.getAttribute(KEY) instanceof Trace known) return known;
        var begun = begin();
        request.setAttribute(KEY, begun);
        return begun;
    }

    private static Trace begin() {
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        var id = hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
        var recorded = random.nextInt(ONE_IN) == 0 ? "01" : "00";
        return new Trace(id, "00-" + id + "-" + hex.toHexDigits(random.nextLong() | 1) + "-" + recorded);
    }
}
