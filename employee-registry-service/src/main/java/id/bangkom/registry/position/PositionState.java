package id.bangkom.registry.position;

import id.bangkom.chassis.event.State;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A position as all services know it. */
record PositionState(
        UUID id,
        long version,
        String code,
        String name,
        PositionClass positionClass,
        @Nullable FunctionalLevel functionalLevel,
        @Nullable Integer jobClass)
        implements State {
    @Override
    public String type() {
        return "position.v1";
    }

    @Override
    public UUID subject() {
        return id;
    }
}
