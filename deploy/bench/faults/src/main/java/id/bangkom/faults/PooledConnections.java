package id.bangkom.faults;

import com.zaxxer.hikari.HikariDataSource;
import id.bangkom.chassis.tenancy.Tenant;
import id.bangkom.chassis.tenancy.TenantTransactionManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * R3: three tenants share a pool of two connections through the chassis's own transaction manager, while requests fail, are cancelled, run out of time or lose
 * their database session. Neither a connection nor a thread may carry a tenant on.
 */
final class PooledConnections implements Row {
    private static final int THREADS = 8;
    private static final int POOL = 2;
    private static final List<Fault> FAULTS = List.of(Fault.values());
    private static final int ROWS = 100;

    @Override
    public String name() {
        return "r3";
    }

    @Override
    public String promise() {
        return "a pooled connection carries no tenant on to the next who borrows it";
    }

    private enum Fault {
        EXCEPTION,
        CANCEL,
        TIMEOUT,
        KILLED
    }

    @Override
    public Outcome run(Trial trial) throws Exception {
        var ground = trial.ground();
        ground.bring("postgres");
        Schema.PROBE.migrate(ground);
        try (var run = new Run(trial);
                var threads = Executors.newFixedThreadPool(THREADS)) {
            int requests = trial.size().of(300, 2000, 10_000);
            var left = new AtomicInteger(requests);
            List<Future<?>> workers = IntStream.range(0, THREADS)
                    .<Future<?>>mapToObj(worker -> threads.submit(() -> {
                        var random = new Random(trial.seed() * THREADS + worker);
                        while (left.getAndDecrement() > 0) run.request(random);
                    }))
                    .toList();
            for (var worker : workers) worker.get();
            return run.outcome(requests);
        }
    }

    /** One run's pool and counters. */
    private static final class Run implements AutoCloseable {
        private final HikariDataSource pool = new HikariDataSource();
        private final Trial trial;
        private final JdbcClient superuser;
        private final JdbcClient jdbc;
        private final TransactionTemplate transaction;
        private final AtomicLong borrows = new AtomicLong();
        private final AtomicLong carriedOn = new AtomicLong();
        private final AtomicLong foreign = new AtomicLong();
        private final AtomicLong withoutTenant = new AtomicLong();
        private final AtomicLong refused = new AtomicLong();
        private final AtomicLong written = new AtomicLong();
        private final AtomicLong unharmed = new AtomicLong();
        private final Map<Fault, AtomicLong> faults = new ConcurrentHashMap<>();

        Run(Trial trial) {
            this.trial = trial;
            superuser = trial.ground().jdbc("probe");
            pool.setJdbcUrl(trial.ground().url("probe"));
            pool.setUsername("probe_app");
            pool.setPassword("probe_app");
            pool.setMaximumPoolSize(POOL);
            var watched = watched(pool);
            jdbc = JdbcClient.create(watched);
            transaction = new TransactionTemplate(
                    trial.sabotage() ? new SessionSetting(watched) : new TenantTransactionManager(watched, POOL));
            for (var tenant : trial.tenants())
                superuser
                        .sql(
                                "insert into heard (tenant, subject, version, amount) select :tenant, gen_random_uuid(), 0, 1 from generate_series(1, :rows)")
                        .param("tenant", tenant)
                        .param("rows", ROWS)
                        .update();
        }

        /** Looks at each connection before whoever borrows it does. */
        private DataSource watched(DataSource pool) {
            return new DelegatingDataSource(pool) {
                @Override
                public Connection getConnection() throws SQLException {
                    var connection = super.getConnection();
                    try (var statement = connection.createStatement();
                            var row = statement.executeQuery(
                                    "select coalesce(current_setting('app.tenant', true), '')")) {
                        row.next();
                        borrows.incrementAndGet();
                        if (!row.getString(1).isEmpty()) carriedOn.incrementAndGet();
                    }
                    return connection;
                }
            };
        }

        void request(Random random) {
            var tenant = new Tenant(
                    trial.tenants().get(random.nextInt(trial.tenants().size())));
            if (random.nextInt(20) == 0) withoutTenant();
            else if (random.nextInt(10) == 0) harmed(tenant, FAULTS.get(random.nextInt(FAULTS.size())));
            else tenant.run(() -> transaction.executeWithoutResult(status -> work(tenant)));
        }

        private void work(Tenant tenant) {
            foreign.addAndGet(jdbc.sql("select count(*) from heard where tenant <> :tenant")
                    .param("tenant", tenant.code())
                    .query(Long.class)
                    .single());
            jdbc.sql("insert into heard (subject, version, amount) values (gen_random_uuid(), 1, :owner)")
                    .param("owner", owner(tenant.code()))
                    .update();
            written.incrementAndGet();
        }

        /** Outside of a transaction nobody is in scope: whatever answers is a leak. */
        private void withoutTenant() {
            withoutTenant.incrementAndGet();
            try {
                foreign.addAndGet(
                        jdbc.sql("select count(*) from heard").query(Long.class).single());
            } catch (DataAccessException e) {
                refused.incrementAndGet();
            }
        }

        private void harmed(Tenant tenant, Fault fault) {
            faults.computeIfAbsent(fault, unknown -> new AtomicLong()).incrementAndGet();
            try {
                tenant.run(() -> transaction.executeWithoutResult(status -> {
                    work(tenant);
                    written.decrementAndGet(); // it will be rolled back
                    harm(fault);
                }));
                unharmed.incrementAndGet();
            } catch (DataAccessException | TransactionException | PlannedException planned) {
                // the connection goes back to the pool in whatever state it is
            }
        }

        private void harm(Fault fault) {
            int session =
                    jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
            switch (fault) {
                case EXCEPTION -> throw new PlannedException();
                case TIMEOUT -> jdbc.sql("set local statement_timeout = '5ms'").update();
                case CANCEL -> whileAsleep(session, "pg_cancel_backend");
                case KILLED -> whileAsleep(session, "pg_terminate_backend");
            }
            jdbc.sql("select 1 from pg_sleep(5)").query(Integer.class).single();
        }

        /** Not earlier, or it would hit nothing; not later, or it would hit the next who borrows the connection. */
        private void whileAsleep(int session, String signal) {
            Thread.ofVirtual()
                    .start(() -> Await.until(
                            Duration.ofSeconds(5),
                            () -> superuser
                                    .sql("select " + signal
                                            + "(pid) from pg_stat_activity where pid = :pid and wait_event = 'PgSleep'")
                                    .param("pid", session)
                                    .query(Boolean.class)
                                    .optional()
                                    .orElse(false)));
        }

        Outcome outcome(int requests) {
            var outcome = new Outcome();
            outcome.count("requests", requests);
            outcome.count("borrows", borrows.get());
            for (var fault : FAULTS)
                outcome.count(
                        fault.name().toLowerCase(java.util.Locale.ROOT),
                        faults.getOrDefault(fault, new AtomicLong()).get());
            outcome.none("faults without effect", unharmed.get());
            outcome.none("settings carried on", carriedOn.get());
            outcome.none("foreign rows seen", foreign.get());
            outcome.exactly("refused without a tenant", refused.get(), withoutTenant.get());
            long there = 0;
            for (var tenant : trial.tenants()) there += rows(tenant);
            outcome.exactly("rows written, each in its tenant", there, written.get());
            return outcome;
        }

        @Override
        public void close() {
            pool.close();
        }

        private long rows(String tenant) {
            return superuser
                    .sql("select count(*) from heard where tenant = :tenant and version = 1 and amount = :owner")
                    .param("tenant", tenant)
                    .param("owner", owner(tenant))
                    .query(Long.class)
                    .single();
        }

        private int owner(String tenant) {
            return trial.tenants().indexOf(tenant);
        }
    }

    private static final class PlannedException extends RuntimeException {}

    /** The classic mistake: the tenant set for the session, not for the transaction. */
    private static final class SessionSetting extends TenantTransactionManager {
        SessionSetting(DataSource dataSource) {
            super(dataSource, POOL);
        }

        @Override
        protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
                throws SQLException {
            super.prepareTransactionalConnection(connection, definition);
            try (var setting = connection.prepareStatement("select set_config('app.tenant', ?, false)")) {
                setting.setString(1, Tenant.current().code());
                setting.execute();
            }
        }
    }
}
