package id.bangkom.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole platform as processes of its own, on free ports and in an empty home, with the small demo behind it: started once for all stories, stopped after
 * the last. With {@code -Dbangkom.stories.home} and {@code -Dbangkom.ports.gateway} the stories visit a platform that runs already.
 */
final class RunningPlatform implements AutoCloseable {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path HOME = Path.of("target", "platform").toAbsolutePath();

    final URI gateway;
    final Path home;
    private final Map<String, Integer> ports;
    private final AtomicBoolean stopped = new AtomicBoolean();

    private RunningPlatform(Path home, Map<String, Integer> ports) {
        this.home = home;
        this.ports = ports;
        this.gateway = URI.create("http://localhost:" + ports.get("gateway"));
    }

    /** Gives the one running platform to whichever story asks for it. */
    static final class Starting extends TypeBasedParameterResolver<RunningPlatform> {
        @Override
        public RunningPlatform resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.GLOBAL)
                    .computeIfAbsent(RunningPlatform.class, key -> found(), RunningPlatform.class);
        }
    }

    private static RunningPlatform found() {
        var visited = System.getProperty("bangkom.stories.home");
        if (visited != null) {
            var there = new RunningPlatform(
                    ROOT.resolve(visited), Map.of("gateway", Integer.getInteger("bangkom.ports.gateway", 8080)));
            there.stopped.set(true); // not ours to stop
            return there;
        }
        var platform = new RunningPlatform(HOME, Ports.free());
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        try {
            platform.launch("stop"); // what an interrupted run left behind
            platform.empty();
            platform.launch("start");
            new Demo(platform.gateway, HOME, 1, true).run();
            return platform;
        } catch (IOException | RuntimeException e) {
            platform.close();
            throw new IllegalStateException("The platform or its demo did not come up", e);
        }
    }

    /** What the demo printed of one city. */
    JsonNode printed(String tenant) {
        return demo().path(tenant);
    }

    int year() {
        return demo().path("year").asInt();
    }

    City city(String tenant) {
        return new City(gateway, tenant, "bangkom-demo");
    }

    private JsonNode demo() {
        return JsonMapper.shared().readTree(home.resolve("demo.json"));
    }

    @Override
    public void close() {
        if (!stopped.getAndSet(true)) launch("stop");
    }

    private void empty() throws IOException {
        if (Files.notExists(HOME)) return;
        try (var files = Files.walk(HOME)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private void launch(String what) {
        var said = HOME.resolveSibling("launcher-" + what + ".log");
        try {
            var process = new ProcessBuilder(command(what))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (process.waitFor() != 0) throw new IllegalStateException(Files.readString(said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> command(String what) throws IOException {
        var local = ROOT.resolve("deploy/local/target");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dbangkom.root=" + ROOT,
                "-Dbangkom.home=" + HOME));
        ports.forEach((part, port) -> command.add("-Dbangkom.ports." + part + "=" + port));
        command.addAll(List.of(
                "-cp",
                local.resolve("classes") + ":" + Files.readString(local.resolve("classpath")),
                "id.bangkom.local.Local",
                what));
        return command;
    }
}
