package id.bangkom.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Requests over and over on some connections at once, by a client that does as little as one can: what it costs would be missing at the server on the same processors. */
final class Rush {
    private final URI server;
    private final Supplier<Request> requests;

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

    /** @param millis of each request, in order of size */
    record Outcome(double perSecond, List<Double> millis, List<Integer> statuses) {
        double at(int percent) {
            return millis.get(Math.min(millis.size() - 1, millis.size() * percent / 100));
        }

        long refused() {
            return statuses.stream().filter(status -> status >= 300).count();
        }

        /** Stops the measuring when anything was refused. */
        Outcome allWell() {
            var refused = statuses.stream().filter(status -> status >= 300).findFirst();
            if (refused.isPresent()) throw new IllegalStateException("A request was answered " + refused.get());
            return this;
        }
    }

    private record Sample(double millis, int status) {}

    Rush(URI server, Supplier<Request> requests) {
        this.server = server;
        this.requests = requests;
    }

    static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** As many requests as there is time for. */
    Outcome during(int connections, double seconds) {
        var end = System.nanoTime() + (long) (seconds * 1e9);
        return run(connections, () -> System.nanoTime() < end);
    }

    Outcome run(int connections, Supplier<Boolean> goOn) {
        var began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var samples = new ArrayList<Sample>();
            var work = new ArrayList<Callable<List<Sample>>>();
            for (int i = 0; i < connections; i++) work.add(() -> one(goOn));
            for (var done : threads.invokeAll(work)) samples.addAll(done.get());
            var took = Bench.seconds(System.nanoTime() - began);
            return new Outcome(
                    samples.size() / took,
                    samples.stream().map(Sample::millis).sorted().toList(),
                    samples.stream().map(Sample::status).toList());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Sample> one(Supplier<Boolean> goOn) throws IOException {
        var samples = new ArrayList<Sample>();
        while (goOn.get()) overOneConnection(goOn, samples);
        return samples;
    }

    /** Until the time is up, or the server ends the connection, as it does after a refusal. */
    private void overOneConnection(Supplier<Boolean> goOn, List<Sample> samples) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            var out = socket.getOutputStream();
            var open = true;
            while (open && goOn.get()) {
                var request = requests.get().bytes(server);
                var began = System.nanoTime();
                out.write(request);
                var answer = answer(in);
                samples.add(new Sample((System.nanoTime() - began) / 1e6, answer.status));
                open = !answer.last;
            }
        }
    }

    private record Answer(int status, boolean last) {}

    /** Reads an answer to its end. */
    private static Answer answer(InputStream in) throws IOException {
        var status = Integer.parseInt(line(in).split(" ")[1]);
        long length = 0;
        var chunked = false;
        var last = false;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:"))
                length = Long.parseLong(lower.substring(15).strip());
            if (lower.startsWith("connection:")) last = lower.contains("close");
            if (lower.startsWith("transfer-encoding:")) chunked = lower.contains("chunked");
        }
        if (chunked) for (length = chunk(in); length > 0; length = chunk(in)) in.skipNBytes(length + 2);
        else in.skipNBytes(length);
        if (chunked) line(in);
        return new Answer(status, last);
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
}
