package id.bangkom.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A row of free ports for a platform of its own; a service's management port is a thousand above. */
final class Ports {
    private static final List<String> PARTS = List.of(
            "gateway",
            "employee-registry",
            "needs-analysis",
            "training",
            "evaluation",
            "sign-in",
            "postgres",
            "kafka",
            "kafka-controller");
    private static final int FIRST = 24_000; // above the defaults, below what the system gives away by itself
    private static final int LAST = 30_000;

    private Ports() {}

    static Map<String, Integer> free() {
        int base = IntStream.iterate(FIRST, at -> at < LAST, at -> at + 2_000)
                .flatMap(at -> IntStream.range(0, 90).map(row -> at + 10 * row))
                .filter(Ports::allFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No row of free ports"));
        var ports = new LinkedHashMap<String, Integer>();
        for (var part : PARTS) ports.put(part, base + ports.size());
        return ports;
    }

    private static boolean allFree(int base) {
        return IntStream.range(base, base + PARTS.size()).allMatch(port -> isFree(port) && isFree(port + 1_000));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
