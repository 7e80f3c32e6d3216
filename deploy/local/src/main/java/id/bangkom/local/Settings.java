package id.bangkom.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Where the checkout is and which ports its parts take; {@code -Dbangkom.ports.gateway=8090} moves one. */
record Settings(Path root) {
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
        return new Settings(Path.of(System.getProperty("bangkom.root", "."))
                .toAbsolutePath()
                .normalize());
    }

    int port(String part) {
        return Integer.getInteger("bangkom.ports." + part, Objects.requireNonNull(PORTS.get(part)));
    }

    /** Everything that running leaves behind: data, logs, caches, process ids. */
    Path home(String... below) {
        return Path.of(root.resolve(".bangkom").toString(), below);
    }

    String gatewayUrl() {
        return "http://localhost:" + port("gateway");
    }

    String issuer() {
        return "http://localhost:" + port("sign-in");
    }

    String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
