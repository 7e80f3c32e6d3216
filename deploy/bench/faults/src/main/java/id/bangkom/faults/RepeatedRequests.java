package id.bangkom.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * R15: each POST many times at once with one key, at two instances; the same key with another body; and a service that is killed when it has committed but
 * its answer has reached nobody.
 */
final class RepeatedRequests implements Row {
    private static final int ACCEPTED = 200;
    private static final int IN_PROGRESS = 409;
    private static final int REUSED = 422;

    @Override
    public String name() {
        return "r15";
    }

    @Override
    public String promise() {
        return "a POST that is repeated with its key has one effect and one answer, also when the service dies between commit and answer";
    }

    @Override
    public Outcome run(Trial trial) throws Exception {
        var ground = trial.ground();
        ground.bring("postgres", "kafka");
        Map<String, String> options =
                trial.sabotage() ? Map.of("jvm", ground.saboteur(Sabotage.REPEATS_EFFECTS)) : Flow.POOL;
        for (var probe : Flow.PROBES) ground.bring(probe, options);
        try (var client = new Client(ground)) {
            var run = new Run(trial, client, new Outcome(), ground.jdbc("probe"));
            for (int round = 0; round < trial.size().of(3, 30, 100); round++) {
                var id = trial.id();
                run.atOnce(id, "/tallies/" + id + "/steps", "{\"amount\": 3}", "{\"amount\": 4}");
                var backlog = "{\"events\": 40, \"subjects\": 7, \"seed\": %d%d}".formatted(trial.seed(), round);
                run.atOnce(null, "/backlogs", backlog, backlog.replace("40", "41"));
            }
            for (int kill = 0; kill < trial.size().of(1, 5, 50); kill++) run.killed();
            run.outcome.none("different answers to one key", run.outcome.counted("answers that differ"));
            return run.outcome;
        }
    }

    private record Run(Trial trial, Client client, Outcome outcome, JdbcClient database) {

        /** @param id of the tally; null when the request makes many */
        private void atOnce(@Nullable UUID id, String path, String body, String other) throws Exception {
            var tenant = trial.tenant();
            var key = trial.id().toString();
            int times = trial.size().of(5, 5, 50);
            long before = value(tenant);
            var answers = new ArrayList<Future<Client.Answer>>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int time = 0; time < times; time++) {
                    var instance = Flow.PROBES.get(time % Flow.PROBES.size());
                    answers.add(
                            threads.submit((Callable<Client.Answer>) () -> post(instance, tenant, path, key, body)));
                }
            }
            var different = new HashSet<String>();
            for (var answer : answers) different.add(answer.get().body().toString());
            outcome.add("requests", times);
            outcome.add("answers that differ", different.size() - 1);
            var reused = post("probe", tenant, path, key, other);
            outcome.add("keys used for another body", 1);
            if (reused.status() != REUSED) outcome.violation("another body with the same key: " + reused);
            effects(value(tenant) - before, id == null ? 40 : 3);
        }

        /** The answer stays with the proxy, and the service ends: only the database knows. */
        private void killed() throws Exception {
            var tenant = trial.tenant();
            var key = trial.id().toString();
            var path = "/tallies/" + trial.id() + "/steps";
            long before = value(tenant);
            try (var proxy = new TcpProxy(trial.ground().of("probe"));
                    var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                proxy.swallow(true);
                var unheard = threads.submit(() ->
                        client.post(proxy.address(), trial.ground().tokens.of(tenant), path, key, "{\"amount\": 3}"));
                if (!Await.until(Duration.ofSeconds(30), () -> proxy.swallowed().contains("}")))
                    outcome.violation("no answer came");
                trial.ground().kill("probe");
                proxy.cut();
                Await.until(Duration.ofSeconds(10), unheard::isDone);
                trial.ground().revive("probe");
                var again = post(Flow.PROBES.get(trial.random().nextInt(2)), tenant, path, key, "{\"amount\": 3}");
                outcome.add("killed between commit and answer", 1);
                if (!proxy.swallowed().contains(again.body().toString())) outcome.add("answers that differ", 1);
                effects(value(tenant) - before, 3);
            }
        }

        private void effects(long effect, long once) {
            outcome.add("keys", 1);
            if (effect != once) outcome.violation("effects of one key: %d, not %d".formatted(effect, once));
        }

        /** Repeats what is still being worked on. */
        private Client.Answer post(String instance, String tenant, String path, String key, String body)
                throws IOException, InterruptedException {
            while (true) {
                var answer = client.post(instance, trial.ground().tokens.of(tenant), path, key, body);
                if (answer.status() == ACCEPTED || answer.status() == REUSED) return answer;
                outcome.add("answered " + answer.status() + " and repeated", 1);
                if (answer.status() != IN_PROGRESS && answer.status() < 500) return answer;
                Await.pause(100);
            }
        }

        private long value(String tenant) {
            return database.sql("select coalesce(sum(value), 0) from tally where tenant = :tenant")
                    .param("tenant", tenant)
                    .query(Long.class)
                    .single();
        }
    }
}
