package id.bangkom.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One connection, opened anew when the server has ended it, as it does after a refusal; it does as little as a client can, for it shares the servers' processors. */
final class HttpConnection implements AutoCloseable {
    private final URI server;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    /**
     * One request.
     *
     * @param head what stands between the first line and the body's length, each line ended by CR LF
     * @param body "" for none
     */
    record Request(String method, String path, String head, String body) {
        byte[] bytes(URI server) {
            var length = method.equals("GET")
                    ? ""
                    : "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n";
            return "%s %s HTTP/1.1\r\nHost: %s\r\n%s%s\r\n%s"
                    .formatted(method, path, server.getAuthority(), head, length, body)
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * An answer that was read to its end.
     *
     * @param millis from the request's first byte to the answer's last
     * @param retryAfter seconds; -1 when the answer does not say
     */
    record Answer(int status, double millis, int retryAfter) {}

    HttpConnection(URI server) {
        this.server = server;
    }

    Answer ask(Request request) throws IOException {
        var open = socket == null ? open() : socket;
        var bytes = request.bytes(server);
        var began = System.nanoTime();
        open.getOutputStream().write(bytes);
        return answer(in, began);
    }

    private Socket open() throws IOException {
        var opened = new Socket(server.getHost(), server.getPort());
        opened.setTcpNoDelay(true);
        in = new BufferedInputStream(opened.getInputStream());
        socket = opened;
        return opened;
    }

    private Answer answer(InputStream from, long began) throws IOException {
        var status = Integer.parseInt(line(from).split(" ")[1]);
        long length = 0;
        var chunked = false;
        var last = false;
        var retryAfter = -1;
        for (var header = line(from); !header.isEmpty(); header = line(from)) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:"))
                length = Long.parseLong(lower.substring(15).strip());
            if (lower.startsWith("retry-after:"))
                retryAfter = Integer.parseInt(lower.substring(12).strip());
            if (lower.startsWith("connection:")) last = lower.contains("close");
            if (lower.startsWith("transfer-encoding:")) chunked = lower.contains("chunked");
        }
        if (chunked) for (length = chunk(from); length > 0; length = chunk(from)) from.skipNBytes(length + 2);
        else from.skipNBytes(length);
        if (chunked) line(from);
        if (last) close();
        return new Answer(status, (System.nanoTime() - began) / 1e6, retryAfter);
    }

    private static long chunk(InputStream in) throws IOException {
        return Long.parseLong(line(in).strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new EOFException();
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) socket.close();
        socket = null;
    }
}
