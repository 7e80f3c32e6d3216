package id.bangkom.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the checkout is, where running leaves what it leaves, and which ports its parts take; {@code -Dbangkom.ports.gateway=8090} moves one. With another
 * {@code -Dbangkom.home} and other ports, a second platform runs beside the first.
 */
record Settings(Path root, Path home) {
    private static final Map<String, Integer> PORTS = Map.ofEntries(
            Map.entry("gateway", 8080),
            Map.entry("employee-registry", 8101),
            Map.entry("needs-analysis", 8102),
            Map.entry("training", 8103),
            Map.entry("evaluation", 8104),
            Map.entry("probe", 8105),
            Map.entry("probe-copy", 8106),
            Map.entry("bare", 8107),
            Map.entry("sign-in", 9000),
            Map.entry("postgres", 15432),
            Map.entry("kafka", 19092),
            Map.entry("kafka-controller", 19093));

    static Settings fromSystemProperties() {
        var root = Path.of(System.getProperty("bangkom.root", "."))
                .toAbsolutePath()
                .normalize();
        return new Settings(root, root.resolve(System.getProperty("bangkom.home", ".bangkom")));
    }

    int port(String part) {
        var port = Integer.getInteger("bangkom.ports." + part, PORTS.getOrDefault(part, 0));
        if (port == 0) throw new Trouble("Which port is for " + part + "? -Dbangkom.ports." + part + "=…");
        return port;
    }

    /** A server of somebody else's instead of our own part: {@code -Dbangkom.use.kafka=broker:9092}, postgres likewise, and an issuer's URL for sign-in. */
    private static Optional<String> elsewhere(String part) {
        return Optional.ofNullable(System.getProperty("bangkom.use." + part));
    }

    /** Whether we start this part ourselves. */
    boolean own(String part) {
        return elsewhere(part).isEmpty();
    }

    /** The host that a part of ours listens on. */
    String host(String part) {
        return System.getProperty("bangkom.host." + part, "127.0.0.1");
    }

    /** Host and port of the part's server. */
    String address(String part) {
        return elsewhere(part).orElseGet(() -> host(part) + ":" + port(part));
    }

    /** Where the other programs look for a part: at its address, or at what was put before it. */
    String at(String part) {
        return System.getProperty("bangkom.at." + part, address(part));
    }

    /** Extra words for the JVM of one part. */
    List<String> jvm(String part) {
        return words("bangkom.jvm." + part);
    }

    /** What runs a part's command, such as {@code ip netns exec …}. */
    List<String> wrap(String part) {
        return words("bangkom.wrap." + part);
    }

    private static List<String> words(String property) {
        var words = System.getProperty(property, "").trim();
        return words.isEmpty() ? List.of() : List.of(words.split("\\s+"));
    }

    /** {@code bangkom.env.NAME} is for all programs, {@code bangkom.env.training.NAME} for one. */
    Map<String, String> environment(String part) {
        var own = new HashMap<String, String>();
        for (var before : List.of("bangkom.env.", "bangkom.env." + part + "."))
            System.getProperties().stringPropertyNames().stream()
                    .filter(property -> property.startsWith(before) && property.indexOf('.', before.length()) < 0)
                    .forEach(property -> own.put(property.substring(before.length()), System.getProperty(property)));
        return own;
    }

    /** Everything that running leaves behind: data, logs, caches, process ids. */
    Path home(String... below) {
        return Path.of(home.toString(), below);
    }

    String gatewayUrl() {
        return "http://localhost:" + port("gateway");
    }

    String issuer() {
        return elsewhere("sign-in").orElseGet(() -> "http://localhost:" + port("sign-in"));
    }

    String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
