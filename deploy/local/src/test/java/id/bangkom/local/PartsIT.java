package id.bangkom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real foundations of a platform of its own; the programs on top of them are brought up by the stories. */
class PartsIT {
    private static final List<String> PORTS = List.of("postgres", "kafka", "kafka-controller");

    @TempDir
    static Path home;

    private static Parts parts;

    @BeforeAll
    static void choosePlaces() throws IOException {
        System.setProperty(
                "bangkom.root", Path.of("../..").toAbsolutePath().normalize().toString());
        System.setProperty("bangkom.home", home.toString());
        for (var port : PORTS) System.setProperty("bangkom.ports." + port, Integer.toString(freePort()));
        parts = new Parts();
    }

    @AfterAll
    static void endAll() {
        parts.running().forEach(parts::end);
    }

    @Test
    void whatWasWrittenIsThereAfterAKill() throws Exception {
        bring("postgres");
        bring("kafka");
        try (var session = postgres()) {
            session.createStatement().execute("create table kept as select 7 as number");
        }
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic("kept", Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }

        kill("postgres");
        kill("kafka");
        bring("postgres");
        bring("kafka");

        try (var session = postgres();
                var kept = session.createStatement().executeQuery("select number from kept")) {
            assertThat(kept.next()).isTrue();
            assertThat(kept.getInt(1)).isEqualTo(7);
        }
        try (var admin = admin()) {
            assertThat(admin.listTopics().names().get()).contains("kept");
        }
        assertThat(parts.bring("postgres")).isEqualTo("already running");
    }

    @Test
    void aTakenPortIsNamedWithItsHolderAndTheWayOut() throws IOException {
        parts.end("kafka");
        parts.prepare("kafka");
        for (var port : List.of("kafka", "kafka-controller")) {
            try (var other = new ServerSocket(
                    Integer.getInteger("bangkom.ports." + port), 1, InetAddress.getLoopbackAddress())) {
                assertThatThrownBy(() -> parts.bring("kafka"))
                        .isInstanceOf(Trouble.class)
                        .hasMessageContaining("Port " + other.getLocalPort())
                        .hasMessageContaining(
                                "process " + ProcessHandle.current().pid())
                        .hasMessageContaining("-Dbangkom.ports." + port + "=");
            }
        }
        bring("kafka");
    }

    @Test
    void aClusterThatWasHalfMadeIsMadeAnew() throws Exception {
        parts.end("postgres");
        Shell.run(List.of("rm", "-rf", home.resolve("postgres").toString()));
        Files.createDirectories(home.resolve("postgres.making"));
        Files.writeString(home.resolve("postgres.making/PG_VERSION"), "18");

        bring("postgres");

        try (var session = postgres()) {
            assertThat(session.isValid(1)).isTrue();
        }
    }

    private static void bring(String part) {
        parts.prepare(part);
        parts.bring(part);
    }

    private static void kill(String part) {
        var process = ProcessHandle.of(parts.pid(part).orElseThrow()).orElseThrow();
        process.destroyForcibly();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static Connection postgres() throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%s/postgres".formatted(System.getProperty("bangkom.ports.postgres")),
                "postgres",
                Files.readString(home.resolve("postgres.password")));
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + System.getProperty("bangkom.ports.kafka")));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
