package id.bangkom.probe;

import id.bangkom.chassis.event.Event;
import java.util.UUID;

/** The tally rose by an amount and has that version since. */
record TallyStepped(UUID id, long version, long amount) implements Event {
    @Override
    public String type() {
        return "tally.stepped.v1";
    }

    @Override
    public UUID subject() {
        return id;
    }
}
