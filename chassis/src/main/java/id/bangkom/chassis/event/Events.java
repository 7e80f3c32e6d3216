package id.bangkom.chassis.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One tenant's new events of one poll, in the order of their subjects. */
public final class Events {
    private final List<Received> received;
    private final JsonMapper json;
    private final IdentityHashMap<Received, Object> read;

    /** @param read what an earlier try has read, by event; of one that is tried again only the rest is done again */
    Events(List<Received> received, JsonMapper json, IdentityHashMap<Received, Object> read) {
        this.received = received;
        this.json = json;
        this.read = read;
    }

    /** All events of that type, read into the listener's own view of them. */
    public <T> List<T> all(String type, Class<T> view) {
        return read(received.stream().filter(one -> one.type().equals(type)), view);
    }

    /** Of each subject the newest state only: what one set-based upsert needs. Whoever was erased is in {@link #erased}. */
    public <T> List<T> states(String type, Class<T> view) {
        return read(newest(type).values().stream(), view);
    }

    /** All that cannot be read is told at once. */
    private <T> List<T> read(Stream<Received> events, Class<T> view) {
        var views = new ArrayList<T>();
        var unreadable = new HashMap<Received, JacksonException>();
        events.filter(one -> one.payload() != null).forEach(one -> {
            try {
                views.add(read(one, view));
            } catch (JacksonException e) {
                unreadable.put(one, e);
            }
        });
        if (!unreadable.isEmpty()) throw new Unreadable(unreadable);
        return views;
    }

    private <T> T read(Received one, Class<T> view) {
        var known = read.get(one);
        if (view.isInstance(known)) return view.cast(known);
        var value = json.readValue(one.payload(), view);
        read.put(one, value);
        return value;
    }

    /** The same as one JSON array for an upsert that reads it itself: thousands need not be parsed here only to be written again. Empty: none. */
    public Optional<String> states(String type) {
        var states = newest(type).values().stream()
                .map(Received::payload)
                .filter(Objects::nonNull)
                .toList();
        return states.isEmpty() ? Optional.empty() : Optional.of("[" + String.join(",", states) + "]");
    }

    /** Subjects of that type whose newest record is a tombstone. */
    public List<UUID> erased(String type) {
        return newest(type).values().stream()
                .filter(one -> one.payload() == null)
                .map(Received::subject)
                .toList();
    }

    /** Each event on its own, where order between types matters. */
    public void each(Consumer<One> handler) {
        received.forEach(one -> handler.accept(new One(one, json)));
    }

    private Map<String, Received> newest(String type) {
        var newest = new LinkedHashMap<String, Received>();
        for (var one : received)
            if (one.type().equals(type)) newest.merge(one.key(), one, (a, b) -> b.version() >= a.version() ? b : a);
        return newest;
    }

    /** One event of the batch. */
    public record One(Received received, JsonMapper json) {
        public String type() {
            return received.type();
        }

        public UUID subject() {
            return received.subject();
        }

        public <T> T as(Class<T> view) {
            try {
                return json.readValue(received.payload(), view);
            } catch (JacksonException e) {
                throw new Unreadable(Map.of(received, e));
            }
        }
    }
}
