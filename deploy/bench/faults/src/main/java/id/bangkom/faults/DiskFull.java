package id.bangkom.faults;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** R13: the disks of the database, of the broker and of the uploads fill up, each in turn, and are emptied again. Nothing is repaired by hand. */
final class DiskFull implements Row {
    private static final int WRITERS = 16;
    private static final int PER_SECOND = 100;
    private static final int MEGABYTES = 400;
    private static final int UPLOAD = 2_000_000;
    private static final List<Integer> REFUSALS = List.of(503, 507);

    @Override
    public String name() {
        return "r13";
    }

    @Override
    public String promise() {
        return "a full disk refuses with 503 or 507, spoils nothing, and is forgotten once there is room";
    }

    @Override
    public Outcome run(Trial trial) throws Exception {
        var outcome = new Outcome();
        for (var server : trial.size().of(List.of("kafka"), List.of("postgres", "kafka"), List.of("postgres", "kafka")))
            if (!full(trial, server, outcome)) return Outcome.notRun("a small disk of our own needs root");
        if (trial.size() != Size.TINY) uploads(trial, outcome);
        return outcome;
    }

    /** False when there is no disk to fill. */
    private static boolean full(Trial trial, String server, Outcome outcome) throws Exception {
        var ground = trial.ground();
        ground.anew();
        ground.bring(server);
        ground.endAll();
        Optional<Tmpfs> made = Tmpfs.over(ground.folder(server), MEGABYTES);
        if (made.isEmpty()) return false;
        try (var disk = made.get()) {
            try (var flow = new Flow(trial, WRITERS, 100);
                    var pace = new Pace(flow.writers, PER_SECOND)) {
                if (trial.sabotage())
                    trial.ground().jdbc("probe").sql(BrokerAway.LOSE).update();
                Await.pause(trial.size().of(1000, 3000, 10_000));
                disk.fill();
                Await.pause(trial.size().of(2000, 15_000, 60_000));
                disk.empty();
                ground.revive(server);
                for (var instance : Flow.PROBES) flow.writers.step(trial.random(), instance);
                Await.pause(trial.size().of(1000, 3000, 10_000));
                pace.end();
                flow.settle(outcome);
                outcome.add("disks filled", 1);
                var refusals = flow.writers.refusals();
                outcome.count("answers while the disk of " + server + " was full", refusals);
                refusals.keySet().stream()
                        .filter(answer -> REFUSALS.stream().noneMatch(status -> answer.equals(status.toString())))
                        .forEach(answer ->
                                outcome.violation("answered " + answer + " while the disk of " + server + " was full"));
            } finally {
                ground.endAll();
            }
        } finally {
            ground.anew();
        }
        return true;
    }

    private static void uploads(Trial trial, Outcome outcome) throws Exception {
        var ground = trial.ground();
        var folder = ground.folder("uploads");
        var made = Tmpfs.over(folder, 1 + UPLOAD / 1_000_000);
        ground.bring("postgres", "kafka");
        ground.bring("employee-registry", Map.of("env.BANGKOM_IMPORTS_FOLDER", folder.toString()));
        try (var disk = made.orElseThrow();
                var client = new Client(ground)) {
            disk.fill();
            int full = upload(trial, client, outcome);
            disk.empty();
            int empty = upload(trial, client, outcome);
            outcome.exactly("upload to a full disk answered with", full, 507);
            outcome.count("upload answered, once there was room, with", empty);
            if (empty >= 500) outcome.violation("upload: still " + empty);
        } finally {
            ground.end("employee-registry");
        }
    }

    private static int upload(Trial trial, Client client, Outcome outcome) throws IOException, InterruptedException {
        var answer = client.upload(
                "employee-registry",
                trial.ground().tokens.of(trial.tenants().getFirst()),
                "/imports?kind=people",
                "nip;nama\n" + "1;x\n".repeat(UPLOAD / 4));
        if (answer.status() >= 400 && !answer.type().equals(Client.PROBLEM))
            outcome.violation("an upload was refused without a problem: " + answer);
        return answer.status();
    }
}
