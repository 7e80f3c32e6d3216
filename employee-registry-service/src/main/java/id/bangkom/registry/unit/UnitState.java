package id.bangkom.registry.unit;

import id.bangkom.chassis.event.State;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit as all services know it. */
record UnitState(
        UUID id,
        long version,
        String code,
        String name,
        UnitKind kind,
        @Nullable UUID parent,
        UUID opd,
        boolean active) implements State {
    static UnitState of(Unit unit) {
        return new UnitState(
                unit.id(),
                unit.version(),
                unit.code(),
                unit.name(),
                unit.kind(),
                unit.parent(),
                unit.opd(),
                unit.active());
    }

    @Override
    public String type() {
        return "unit.v1";
    }

    @Override
    public UUID subject() {
        return id;
    }
}
