package id.bangkom.chassis.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.SpringApplication;
import org.springframework.core.io.ClassPathResource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One PostgreSQL and one broker for all tests of a JVM: containers where a Docker engine answers, else processes from Maven artifacts. */
public final class TestPlatform {
    private static final TestPlatform ONE = new TestPlatform();

    private final String server;
    private final String user;
    private final String password;
    private final String brokers;

    private TestPlatform() {
        if (dockerAnswers()) {
            var postgres = new PostgreSQLContainer("postgres:18");
            postgres.start();
            var kafka = new KafkaContainer("apache/kafka:4.2.1");
            kafka.start();
            server = "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getMappedPort(5432) + "/";
            user = postgres.getUsername();
            password = postgres.getPassword();
            brokers = kafka.getBootstrapServers();
        } else {
            var postgres = embeddedPostgres();
            var kafka = EmbeddedKafka.start();
            server = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/";
            user = "postgres";
            password = "postgres";
            brokers = kafka.address();
            SpringApplication.getShutdownHandlers().add(() -> stop(postgres, kafka));
        }
    }

    public static TestPlatform get() {
        return ONE;
    }

    private static boolean dockerAnswers() {
        return !Boolean.getBoolean("bangkom.embedded")
                && DockerClientFactory.instance().isDockerAvailable();
    }

    private static EmbeddedPostgres embeddedPostgres() {
        try {
            // durability is measured elsewhere; here a test's commit need not wait for the disk
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("max_connections", "200")
                    .setRegisterShutdownHook(false)
                    .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After the services under test: a consumer that closes without its broker waits half a minute. */
    private static void stop(EmbeddedPostgres postgres, EmbeddedKafka kafka) {
        kafka.stop();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database of that name, created with its roles when it is not there yet; the answer is its JDBC address. */
    public synchronized String database(String name) {
        try (var admin = superuser("postgres");
                var exists = admin.createStatement()
                        .executeQuery("select from pg_database where datname = '" + name + "'")) {
            if (!exists.next()) {
                admin.createStatement().execute("create database " + name);
                try (var inside = superuser(name)) {
                    var script = new ClassPathResource("id/bangkom/chassis/database.sql")
                            .getContentAsString(StandardCharsets.UTF_8);
                    inside.createStatement().execute(script.replace("${database}", name));
                }
            }
            return server + name;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A session that policies do not bind, to look at what is really there. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(server + database, user, password);
    }

    public String brokers() {
        return brokers;
    }
}
