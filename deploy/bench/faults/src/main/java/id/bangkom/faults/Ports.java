package id.bangkom.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;

/** A row of free ports, one for each part; a program's management port is a thousand above. */
final class Ports {
    private static final List<String> PARTS = List.of(
            "postgres",
            "kafka",
            "kafka-controller",
            "sign-in",
            "employee-registry",
            "needs-analysis",
            "training",
            "evaluation",
            "gateway",
            "probe",
            "probe-2",
            "probe-copy",
            "probe-copy-2");
    private static final int FIRST = 26_000; // above the defaults, below what the system gives away by itself
    private static final int LAST = 32_000;
    private static final int ROW = 20;

    private Ports() {}

    /** Tells the launcher where each part shall be. */
    static void take() {
        int base = IntStream.iterate(FIRST, at -> at < LAST, at -> at + 2_000)
                .flatMap(at -> IntStream.range(0, 900 / ROW).map(row -> at + ROW * row))
                .filter(at ->
                        IntStream.range(at, at + PARTS.size()).allMatch(port -> isFree(port) && isFree(port + 1_000)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No row of free ports"));
        for (int i = 0; i < PARTS.size(); i++)
            System.setProperty("bangkom.ports." + PARTS.get(i), String.valueOf(base + i));
    }

    static int of(String part) {
        return Integer.getInteger("bangkom.ports." + part);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
