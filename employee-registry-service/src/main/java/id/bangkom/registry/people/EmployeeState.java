package id.bangkom.registry.people;

import id.bangkom.chassis.event.State;
import id.bangkom.registry.position.FunctionalLevel;
import id.bangkom.registry.position.PositionClass;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A civil servant as all services know him or her; the only event that carries a NIP. */
record EmployeeState(
        UUID id,
        long version,
        String nip,
        String name,
        Kind kind,
        UUID unit,
        UUID opd,
        UUID position,
        PositionClass positionClass,
        @Nullable FunctionalLevel functionalLevel,
        String grade,
        Status status,
        LocalDate retiresOn)
        implements State {
    @Override
    public String type() {
        return "employee.v1";
    }

    @Override
    public UUID subject() {
        return id;
    }
}
