package id.bangkom.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Spring Boot program of ours: unpacked once after a build, with a class cache that halves its start.
 *
 * @param kind the program that this is one of: {@code probe} of {@code probe-2}
 */
record Boot(Settings settings, String name, String kind, Path jar, String database, int megabytes, String version) {
    /** In the order in which they are shown. */
    static final List<String> PLATFORM =
            List.of("sign-in", "employee-registry", "needs-analysis", "training", "evaluation", "gateway");

    private static final int MANAGEMENT = 1000; // above the program's own port
    private static final Pattern NAME = Pattern.compile("(.+?)(-copy)?(-\\d+)?");

    /** Any program of ours; {@code probe-copy} is one under another name with a database of its own, {@code probe-2} a further instance. */
    static Optional<Boot> named(Settings settings, String name) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) return Optional.empty();
        var kind = parts.group(1);
        var module = module(kind);
        var jar = settings.root()
                .resolve(module)
                .resolve("target")
                .resolve(Path.of(module).getFileName() + ".jar");
        if (Files.notExists(jar)) return Optional.empty();
        var database = (parts.group(2) == null ? kind : kind + parts.group(2)).replace('-', '_');
        return Optional.of(new Boot(settings, name, kind, jar, database, megabytes(kind), hash(jar)));
    }

    private static String module(String kind) {
        return switch (kind) {
            case "gateway" -> "gateway";
            case "sign-in" -> "deploy/local/sign-in";
            case "probe", "bare" -> "deploy/bench/" + kind;
            default -> kind + "-service";
        };
    }

    private static int megabytes(String kind) {
        return switch (kind) {
            case "sign-in" -> 96;
            case "gateway" -> 192;
            default -> 256;
        };
    }

    Program program() {
        var management = settings.port(name) + MANAGEMENT;
        var health = URI.create("http://127.0.0.1:%d/actuator/health".formatted(management));
        var command = java();
        if (prepared()) command.add("-XX:AOTCache=" + cache());
        command.addAll(settings.jvm(name));
        command.addAll(List.of("-jar", unpacked().toString()));
        return new Program(name, version, ports(), Probe.answers(health), "TERM", command, environment());
    }

    /** Health and figures are on a port of their own. */
    private List<Program.Port> ports() {
        return List.of(
                new Program.Port(name, settings.port(name)), new Program.Port(name, settings.port(name) + MANAGEMENT));
    }

    boolean prepared() {
        return Files.exists(cache());
    }

    /** Unpacks the jar and lets the program start once up to the point where it would open its port, to learn its classes. */
    void prepare() {
        try {
            forgetOlderBuilds();
            Shell.run(List.of(
                    settings.java(),
                    "-Djarmode=tools",
                    "-jar",
                    jar.toString(),
                    "extract",
                    "--destination",
                    settings.home("aot", kind, version).toString(),
                    "--force"));
            var command = java();
            command.addAll(List.of(
                    "-XX:AOTCacheOutput=" + cache(),
                    "-Xlog:aot*=error",
                    "-Dspring.context.exit=onRefresh",
                    "-jar",
                    unpacked().toString()));
            Shell.run(command, environment());
        } catch (IOException e) {
            throw new Trouble("Cannot unpack " + name, e);
        }
    }

    private void forgetOlderBuilds() throws IOException {
        var builds = settings.home("aot", kind);
        if (Files.notExists(builds)) return;
        try (var files = Files.walk(builds)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private List<String> java() {
        var tuning = System.getProperty(
                "bangkom.jvm", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=96m");
        var command = new ArrayList<>(
                List.of(settings.java(), "-Xmx" + megabytes + "m", "-Xss512k", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(List.of(tuning.split(" ")));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        return command;
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("BANGKOM_DB_URL", "jdbc:postgresql://%s/%s".formatted(settings.at("postgres"), database));
        environment.put("BANGKOM_DATABASE_NAME", database);
        environment.put("SPRING_APPLICATION_NAME", database.replace('_', '-'));
        environment.put("BANGKOM_KAFKA", settings.at("kafka"));
        environment.put("BANGKOM_ISSUER", settings.issuer());
        environment.put("BANGKOM_JWKS", settings.issuer() + "/oauth2/jwks");
        environment.put("BANGKOM_PUBLIC_URL", settings.gatewayUrl());
        environment.put("BANGKOM_KEYS", settings.home("sign-in", "keys.json").toString());
        environment.put("BANGKOM_CLOCK_FILE", settings.home("clock").toString());
        environment.put("BANGKOM_IMPORTS_FOLDER", settings.home("imports").toString());
        environment.put("SERVER_PORT", Integer.toString(settings.port(name)));
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(settings.port(name) + MANAGEMENT));
        environment.put("MALLOC_ARENA_MAX", "2");
        for (var service : List.of("employee-registry", "needs-analysis", "training", "evaluation"))
            environment.put(
                    "BANGKOM_" + service.toUpperCase(Locale.ROOT).replace('-', '_'), "http://" + settings.at(service));
        environment.putAll(settings.environment(name));
        return environment;
    }

    private Path unpacked() {
        return settings.home("aot", kind, version, jar.getFileName().toString());
    }

    private Path cache() {
        return settings.home("aot", kind, version, "classes.aot");
    }

    /** The jar's content: its time of change says nothing, because builds are reproducible. */
    private static String hash(Path jar) {
        try (var bytes = Files.newInputStream(jar)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (var read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) digest.update(buffer, 0, read);
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new Trouble("Cannot read " + jar, e);
        }
    }
}
