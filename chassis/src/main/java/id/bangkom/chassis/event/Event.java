package id.bangkom.chassis.event;

import java.util.UUID;

/** Something that happened, told to the other services on the topic of its service: taken once by each of them. A record of ids, primitives and instants. */
public interface Event {
    /** Its name on the wire, {@code noun.verb.vN}. */
    String type();

    /** Whom or what it is about; events of one subject keep their order. */
    UUID subject();

    /** The subject's version after the change; 0 where the subject has none. */
    default long version() {
        return 0;
    }
}
