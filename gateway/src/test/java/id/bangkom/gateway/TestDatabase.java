package id.bangkom.gateway;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;

/** A real PostgreSQL for all tests of this module, made like every other of ours. */
class TestDatabase {
    private static final EmbeddedPostgres SERVER = start();

    private TestDatabase() {}

    static String url() {
        return "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/gateway";
    }

    /** As the superuser, in the gateway's database. */
    static void execute(String sql) {
        try (var gateway = SERVER.getDatabase("postgres", "gateway").getConnection();
                var statement = gateway.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setOutputRedirector(Redirect.DISCARD)
                    .setErrorRedirector(Redirect.DISCARD)
                    .start();
            try (var admin = server.getPostgresDatabase().getConnection();
                    var statement = admin.createStatement()) {
                statement.execute("create database gateway");
            }
            try (var sql = Objects.requireNonNull(
                            TestDatabase.class.getResourceAsStream("/id/bangkom/chassis/database.sql"));
                    var gateway = server.getDatabase("postgres", "gateway").getConnection();
                    var statement = gateway.createStatement()) {
                statement.execute(
                        new String(sql.readAllBytes(), StandardCharsets.UTF_8).replace("${database}", "gateway"));
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
