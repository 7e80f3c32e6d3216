package id.bangkom.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** What a browser does: keeps cookies, follows redirects, and copies the CSRF cookie into its header. */
class Browser {
    final Map<String, String> cookies = new ConcurrentHashMap<>();
    final List<String> setCookies = new CopyOnWriteArrayList<>();
    final List<String> seen = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String home;

    Browser(String home) {
        this.home = home;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", "none"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Opens a page and goes wherever it leads; the answer is where that was. */
    String open(String path) {
        var next = URI.create(home).resolve(path);
        for (var hops = 0; hops < 10; hops++) {
            var answer = send(request(next.toString(), "Accept", "text/html").GET());
            if (answer.statusCode() / 100 != 3) return next.toString();
            next = next.resolve(answer.headers().firstValue("Location").orElseThrow());
        }
        throw new IllegalStateException("Led around in a circle from " + path);
    }

    Browser signIn() {
        open("/");
        return this;
    }

    HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(home).resolve(path)).header("Cookie", cookies());
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.uri().toString().startsWith(home)) {
                seen.add(answer.headers() + answer.body());
                keepCookies(answer);
            }
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<InputStream> stream(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofInputStream());
    }

    private String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keepCookies(HttpResponse<?> answer) {
        for (var line : answer.headers().allValues("Set-Cookie")) {
            setCookies.add(line);
            var pair = line.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) cookies.remove(pair[0]);
            else cookies.put(pair[0], pair[1]);
        }
    }
}
