package id.bangkom.chassis.event;

import java.util.Map;
import tools.jackson.core.JacksonException;

/** Events that could not be read into the listener's view of them; nothing has been done with the others yet. */
class Unreadable extends RuntimeException {
    private final transient Map<Received, JacksonException> events;

    Unreadable(Map<Received, JacksonException> events) {
        super(events.values().iterator().next());
        this.events = events;
    }

    Map<Received, JacksonException> events() {
        return events;
    }
}
