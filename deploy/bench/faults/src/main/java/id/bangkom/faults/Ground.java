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
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
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

    private static final Duration BACK = Duration.ofMinutes(2);

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
        for (var hearer : List.of("probe-copy", "probe-copy-2"))
            System.setProperty("bangkom.env." + hearer + ".PROBE_HEARS", "true");
        try {
            Files.createDirectories(home);
            lock = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) throw new IllegalStateException("Another run is at work in " + home);
            Ports.take();
            parts = new Parts();
            endAll(); // what an interrupted run has left
            forget();
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
        as(name, options, () -> parts.bring(name));
        running.put(name, options);
    }

    private static void as(String name, Map<String, String> options, Runnable start) {
        var properties = new HashMap<String, String>();
        options.forEach((option, value) -> properties.put(property(name, option), value));
        properties.forEach(System::setProperty);
        try {
            start.run();
        } finally {
            properties.keySet().forEach(System::clearProperty);
        }
    }

    private static String property(String part, String option) {
        return option.startsWith("env.")
                ? "bangkom.env." + part + "." + option.substring(4)
                : "bangkom." + option + "." + part;
    }

    /** Makes what parts need before they start. */
    void prepare(List<String> names) {
        parts.prepare("postgres");
        parts.bring("postgres");
        names.forEach(parts::prepare);
        parts.end("postgres");
    }

    /** Starts a part and waits for nothing. */
    void start(String name, Map<String, String> options) {
        as(name, options, () -> parts.start(name));
        running.put(name, options);
    }

    /** A part's process, while it lives. */
    OptionalLong pid(String name) {
        return parts.pid(name);
    }

    boolean isWell(String name) {
        return parts.well(name);
    }

    void end(String name) {
        parts.end(name);
        running.remove(name);
    }

    /** Ends a part as a power switch would; {@link #revive} brings it back. */
    void kill(String name) {
        signal("KILL", name);
        Await.until(Duration.ofSeconds(10), () -> parts.pid(name).isEmpty());
    }

    void signal(String signal, String name) {
        Signals.send(signal, parts.pid(name).orElseThrow());
    }

    /** Starts a part again as it was, as often as it takes, the way a supervisor would; answers the seconds until it is well. */
    double revive(String name) {
        var began = System.nanoTime();
        var options = running.getOrDefault(name, Map.of());
        if (!Await.until(BACK, () -> isBack(name, options)))
            throw new IllegalStateException(name + " does not come back");
        return (System.nanoTime() - began) / 1e9;
    }

    private boolean isBack(String name, Map<String, String> options) {
        try {
            if (parts.pid(name).isEmpty()) as(name, options, () -> parts.start(name));
        } catch (RuntimeException portStillTaken) {
            return false; // by what has not noticed yet that it is dead
        }
        Await.pause(100);
        return parts.well(name);
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

    /** Changes settings of the database server, also for sessions that are open. */
    void set(Map<String, String> settings) {
        var superuser = jdbc("postgres");
        settings.forEach((name, value) ->
                superuser.sql("alter system set " + name + " = '" + value + "'").update());
        superuser.sql("select pg_reload_conf()").query(Boolean.class).single();
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
        return System.getProperty("bangkom.host.kafka", "127.0.0.1") + ":" + Ports.of("kafka");
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

    void endAll() {
        parts.running().forEach(parts::end);
        running.clear();
    }

    /** Ends everything and begins with empty data. */
    void anew() throws IOException {
        endAll();
        forget();
    }

    private void forget() throws IOException {
        for (var data : List.of("postgres", "kafka", "clock", "saboteur.jar")) forget(home.resolve(data));
    }

    /** Where a part has its data. */
    Path folder(String part) {
        return home.resolve(part);
    }

    private static void forget(Path data) throws IOException {
        if (Files.notExists(data)) return;
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
