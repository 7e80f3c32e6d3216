package id.bangkom.local;

import java.util.List;
import java.util.Map;

/** One process of the platform: what to run, where it listens (what it serves first), and how to know that it is well.
 *
 * @param version changes when what runs is out of date and has to be replaced
 * @param stopSignal what asks it to end in good order
 */
record Program(
        String name,
        String version,
        List<Port> ports,
        Probe well,
        String stopSignal,
        List<String> command,
        Map<String, String> environment) {

    /**
     * Where it listens.
     *
     * @param setting the part after {@code bangkom.ports.} that moves it
     */
    record Port(String setting, int number) {}
}
