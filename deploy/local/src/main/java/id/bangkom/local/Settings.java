package id.bangkom.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the checkout is, where running leaves what it leaves, and which ports its parts take; {@code -Dbangkom.ports.gateway=8090} moves one. With another
 * {@code -Dbangkom.home} and other ports, a second platform runs beside the first.
 */
record Settings(Path root, Path home) {
    private static final Map<String, Integer> PORTS = Map.of(
            "gateway", 8080,
            "employee-registry", 8101,
            "needs-analysis", 8102,
            "training", 8103,
            "evaluation", 8104,
            "sign-in", 9000,
            "postgres", 15432,
            "kafka", 19092,
            "kafka-controller", 19093);

    static Settings fromSystemProperties() {
        var root = Path.of(System.getProperty("bangkom.root", "."))
                .toAbsolutePath()
                .normalize();
        return new Settings(root, root.resolve(System.getProperty("bangkom.home", ".bangkom")));
    }

    int port(String part) {
        return Integer.getInteger("bangkom.ports." + part, Objects.requireNonNull(PORTS.get(part)));
    }

    /** A server of somebody else's instead of our own part: {@code -Dbangkom.use.kafka=broker:9092}, postgres likewise, and an issuer's URL for sign-in. */
    private static Optional<String> elsewhere(String part) {
        return Optional.ofNullable(System.getProperty("bangkom.use." + part));
    }

    /** Whether we start this part ourselves. */
    boolean own(String part) {
        return elsewhere(part).isEmpty();
    }

    /** Host and port of the part's server. */
    String address(String part) {
        return elsewhere(part).orElseGet(() -> "127.0.0.1:" + port(part));
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
