package id.bangkom.bench;

import id.bangkom.bench.HttpConnection.Answer;
import id.bangkom.bench.HttpConnection.Request;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Requests over and over on some connections at once. */
final class Rush {
    private final URI server;
    private final Supplier<Request> requests;

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
            var answers = new ArrayList<Answer>();
            var work = new ArrayList<Callable<List<Answer>>>();
            for (int i = 0; i < connections; i++) work.add(() -> one(goOn));
            for (var done : threads.invokeAll(work)) answers.addAll(done.get());
            var took = Bench.seconds(System.nanoTime() - began);
            return new Outcome(
                    answers.size() / took,
                    answers.stream().map(Answer::millis).sorted().toList(),
                    answers.stream().map(Answer::status).toList());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Answer> one(Supplier<Boolean> goOn) throws IOException {
        var answers = new ArrayList<Answer>();
        try (var connection = new HttpConnection(server)) {
            while (goOn.get()) answers.add(connection.ask(requests.get()));
        }
        return answers;
    }
}
