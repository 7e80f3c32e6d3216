package id.bangkom.faults;

import java.util.Map;

/** R12: the postmaster is killed under steady writes; every acknowledged one has to be there afterwards, and the pools have to recover by themselves. */
final class DatabaseCrashes implements Row {
    private static final int WRITERS = 16;
    private static final int PER_SECOND = 100;

    @Override
    public String name() {
        return "r12";
    }

    @Override
    public String promise() {
        return "what was acknowledged survives a crash of the database, and the service recovers by itself within 30 s";
    }

    @Override
    public Outcome run(Trial trial) throws Exception {
        var outcome = new Outcome();
        var ground = trial.ground();
        ground.bring("postgres", "kafka");
        try (var flow = new Flow(trial, WRITERS, 100);
                var pace = new Pace(flow.writers, PER_SECOND)) {
            if (trial.sabotage()) ground.set(Map.of("synchronous_commit", "off", "wal_writer_delay", "10s"));
            for (var setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"})
                outcome.count(
                        setting,
                        ground.jdbc("probe")
                                .sql("select current_setting('" + setting + "')")
                                .query(String.class)
                                .single());
            double slowest = 0;
            int crashes = trial.size().of(1, 3, 20);
            for (int crash = 0; crash < crashes; crash++) {
                Await.pause(2000 + trial.random().nextInt(2000));
                var killed = System.nanoTime();
                ground.kill("postgres");
                slowest = Math.max(slowest, flow.back("postgres", killed, outcome));
            }
            Await.pause(1000);
            pace.end();
            outcome.count("crashes", crashes);
            outcome.most("slowest return, seconds", slowest);
            flow.settle(outcome);
        } finally {
            if (trial.sabotage()) ground.set(Map.of("synchronous_commit", "on", "wal_writer_delay", "200ms"));
        }
        return outcome;
    }
}
