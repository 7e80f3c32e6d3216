package id.bangkom.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A network of its own for one program, joined to ours by a cable that can be made to swallow everything. */
final class Namespace implements AutoCloseable {
    private static final String NAME = "bangkom-faults";
    private static final String CABLE = "bkfaults";
    private static final String OURS = "10.231.7.1";
    private static final String THEIRS = "10.231.7.2";

    private Namespace() {}

    /** Empty where we may not make one. */
    static Optional<Namespace> make() {
        remove(); // what an interrupted run has left
        boolean made = Signals.works(List.of("ip", "netns", "add", NAME))
                && Signals.works(List.of(
                        "ip", "link", "add", CABLE, "type", "veth", "peer", "name", CABLE + "-in", "netns", NAME))
                && Signals.works(List.of("ip", "addr", "add", OURS + "/30", "dev", CABLE))
                && Signals.works(List.of("ip", "link", "set", CABLE, "up"))
                && inside("addr", "add", THEIRS + "/30", "dev", CABLE + "-in")
                && inside("link", "set", CABLE + "-in", "up")
                && inside("link", "set", "lo", "up");
        if (made) return Optional.of(new Namespace());
        remove();
        return Optional.empty();
    }

    private static boolean inside(String... words) {
        var command = new ArrayList<>(List.of("ip", "-n", NAME));
        command.addAll(List.of(words));
        return Signals.works(command);
    }

    String address() {
        return THEIRS;
    }

    /** What runs a command in there. */
    String wrap() {
        return "ip netns exec " + NAME;
    }

    /** From now on nobody out here hears an answer, and nobody is told so. */
    void drop() {
        if (!inside("route", "add", "blackhole", OURS + "/32")) throw new IllegalStateException("Cannot drop packets");
    }

    void pass() {
        if (!inside("route", "del", "blackhole", OURS + "/32")) throw new IllegalStateException("Still drops packets");
    }

    private static void remove() {
        Signals.works(List.of("ip", "link", "del", CABLE));
        Signals.works(List.of("ip", "netns", "del", NAME));
    }

    @Override
    public void close() {
        remove();
    }
}
