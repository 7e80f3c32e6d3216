package id.bangkom.bench;

import id.bangkom.local.Parts;
import java.util.List;
import java.util.Map;

/** Small programs of the bench beside the running platform, on its servers; they end with the row. */
final class Programs implements AutoCloseable {
    private static final Map<String, Integer> PORTS = Map.of("probe", 8105, "probe-copy", 8106, "bare", 8107);

    private final Parts parts = new Parts();
    private final List<String> names;

    Programs(String... names) {
        this.names = List.of(names);
        System.setProperty("bangkom.env.probe-copy.PROBE_HEARS", "true");
        this.names.forEach(this::bring);
    }

    /** One of the platform's own, with the settings of this moment. */
    static void restart(String name) {
        var parts = new Parts();
        parts.end(name);
        parts.bring(name);
    }

    void bring(String name) {
        parts.prepare(name);
        parts.bring(name);
    }

    void end(String name) {
        parts.end(name);
    }

    int port(String name) {
        return Integer.getInteger("bangkom.ports." + name, PORTS.get(name));
    }

    @Override
    public void close() {
        names.reversed().forEach(parts::end);
    }
}
