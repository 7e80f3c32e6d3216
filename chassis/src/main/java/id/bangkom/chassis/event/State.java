package id.bangkom.chassis.event;

/**
 * The whole public state of one subject, told on the compacted topic {@code <service>.state}, which is kept for ever: a consumer keeps the highest
 * version, and a service born later fills itself. The record has a component {@code version}.
 */
public interface State extends Event {
    @Override
    long version();
}
