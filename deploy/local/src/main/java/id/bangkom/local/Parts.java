package id.bangkom.local;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/** The programs of the platform by name, for whoever brings them up and down one by one; options are system properties, see the README. */
public final class Parts {
    static final List<String> FOUNDATIONS = List.of("postgres", "kafka");
    private static final int LEARNING_AT_ONCE = 2;

    private final Settings settings = Settings.fromSystemProperties();
    private final Runner runner = new Runner(settings);
    private final Postgres postgres = new Postgres(settings);
    private final Kafka kafka = new Kafka(settings);
    private final Map<String, Optional<Boot>> boots = new ConcurrentHashMap<>();
    private final Semaphore learning = new Semaphore(LEARNING_AT_ONCE);

    /** What the platform consists of, in start order, without what is somebody else's. Further parts such as {@code probe} are started by name only. */
    public List<String> names() {
        return Stream.concat(
                        FOUNDATIONS.stream(),
                        Boot.PLATFORM.stream().filter(name -> found(name).isPresent()))
                .filter(settings::own)
                .toList();
    }

    /** Makes what a part needs before it starts: its data, its database, after a build its class cache; each once. */
    public void prepare(String name) {
        switch (name) {
            case "postgres" -> postgres.prepare();
            case "kafka" -> kafka.prepare();
            default -> {
                createDatabase(name);
                if (!boot(name).prepared()) learn(boot(name));
            }
        }
    }

    /** Makes the database of a program with its roles; the program itself fills it when it starts. */
    public void createDatabase(String name) {
        postgres.create(boot(name).database());
    }

    /** Without a cache it only starts more slowly; whatever is really wrong shows when it starts. */
    private void learn(Boot boot) {
        learning.acquireUninterruptibly();
        try {
            if (boot.prepared()) return;
            runner.end(boot.name());
            boot.prepare();
        } catch (Trouble e) {
            // prepared() tells
        } finally {
            learning.release();
        }
    }

    boolean prepared(String name) {
        return FOUNDATIONS.contains(name) || boot(name).prepared();
    }

    /** Starts a part and waits for nothing. */
    public void start(String name) {
        runner.start(program(name));
    }

    /** Brings a part up unless it is up already, and waits until it is well; returns what to tell about it. */
    public String bring(String name) {
        return runner.bring(program(name));
    }

    public boolean well(String name) {
        return program(name).well().passes();
    }

    /** The part's process, while it lives. */
    public OptionalLong pid(String name) {
        return runner.running(name).stream().mapToLong(Runner.Running::pid).findFirst();
    }

    /** Asks a part to end, and insists after a while. */
    public void end(String name) {
        runner.end(name);
    }

    /** Everything that was started here and still lives, in the order in which it should end. */
    public List<String> running() {
        var running = runner.started();
        return Stream.of(
                        running.stream().filter(name -> !FOUNDATIONS.contains(name)),
                        FOUNDATIONS.reversed().stream().filter(running::contains))
                .flatMap(part -> part)
                .toList();
    }

    Collection<Program> programs() {
        return names().stream().map(this::program).toList();
    }

    private Program program(String name) {
        return switch (name) {
            case "postgres" -> postgres.program();
            case "kafka" -> kafka.program();
            default -> boot(name).program();
        };
    }

    private Boot boot(String name) {
        return found(name).orElseThrow(() -> new Trouble(name + " is not built"));
    }

    private Optional<Boot> found(String name) {
        return boots.computeIfAbsent(name, unknown -> Boot.named(settings, unknown)); // each jar is read once
    }
}
