package id.bangkom.probe;

import id.bangkom.chassis.event.State;
import java.util.UUID;

/** A sum and how many steps made it; the answer to a request and the state that is told. */
record Tally(UUID id, long version, long value) implements State {
    @Override
    public String type() {
        return "tally.v1";
    }

    @Override
    public UUID subject() {
        return id;
    }
}
