package id.bangkom.faults;

import id.bangkom.local.Parts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What the experiments stand on: real servers with empty data and the programs that a row asks for, on ports and in a home of their own. Parts are shared
 * between rows and started once. Whatever was started here is ended here, by its process id, also after an interruption.
 */
final class Ground implements AutoCloseable {
    static final Path ROOT =
            Path.of(System.getProperty("bangkom.root", ".")).toAbsolutePath().normalize();

    final Tokens tokens = new Tokens();
    private final Path home;
    private final FileChannel lock;
    private final Parts parts;
    private final Map<String, Map<String, String>> running = new HashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    Ground() {
        home = ROOT.resolve(".bangkom/faults");
        System.setProperty("bangkom.root", ROOT.toString());
        System.setProperty("bangkom.home", home.toString());
        System.setProperty("bangkom.env.probe-copy.PROBE_HEARS", "true");
        try {
            Files.createDirectories(home);
            lock = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) throw new IllegalStateException("Another run is at work in " + home);
            Ports.take();
            parts = new Parts();
            endAll(); // what an interrupted run has left
            for (var data : List.of("postgres", "kafka", "clock")) forget(home.resolve(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Brings parts up, together; what runs already, runs on. */
    void bring(String... names) {
        var missing =
                Arrays.stream(names).filter(name -> !running.containsKey(name)).toList();
        missing.parallelStream().forEach(name -> {
            parts.prepare(name);
            parts.bring(name);
        });
        missing.forEach(name -> running.put(name, Map.of()));
    }

    /** Brings up one part with options of the launcher, such as {@code jvm} or {@code env.NAME}; starts it again if it runs with others. */
    void bring(String name, Map<String, String> options) {
        if (options.equals(running.get(name))) return;
        end(name);
        parts.prepare(name);
        var properties = new HashMap<String, String>();
        options.forEach((option, value) -> properties.put(property(name, option), value));
        properties.forEach(System::setProperty);
        try {
            parts.bring(name);
            running.put(name, options);
        } finally {
            properties.keySet().forEach(System::clearProperty);
        }
    }

    private static String property(String part, String option) {
        return option.startsWith("env.")
                ? "bangkom.env." + part + "." + option.substring(4)
                : "bangkom." + option + "." + part;
    }

    void end(String name) {
        parts.end(name);
        running.remove(name);
    }

    /** A session that policies do not bind. */
    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", password());
    }

    /** The word for a part's JVM that breaks a promise in it. */
    String saboteur(Sabotage sabotage) {
        return Saboteur.word(home, sabotage);
    }

    void createDatabase(String part) {
        parts.createDatabase(part);
    }

    /** Statements of the superuser, each in a session of its own. */
    JdbcClient jdbc(String database) {
        return JdbcClient.create(new DriverManagerDataSource(url(database), "postgres", password()));
    }

    private String password() {
        try {
            return Files.readString(home.resolve("postgres.password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + Ports.of("postgres") + "/" + database;
    }

    String brokers() {
        return "127.0.0.1:" + Ports.of("kafka");
    }

    URI of(String part) {
        return URI.create("http://127.0.0.1:" + Ports.of(part));
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) return;
        endAll();
        tokens.close();
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void endAll() {
        parts.running().forEach(parts::end);
        running.clear();
    }

    private static void forget(Path data) throws IOException {
        if (Files.notExists(data)) return;
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
