package id.bangkom.chassis.event;

/**
 * Hears one topic of another service. The chassis polls, takes each poll's new events as one batch and one transaction per tenant, and parks what cannot be
 * handled with its subject.
 */
public interface Listener {
    /** Its own name within the service, fixed for life: it names the consumer group. */
    String name();

    String topic();

    /** Handles one tenant's new events, inside a transaction and with the tenant in scope. */
    void on(Events events);
}
