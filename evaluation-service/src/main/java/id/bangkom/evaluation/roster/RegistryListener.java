package id.bangkom.evaluation.roster;

import id.bangkom.chassis.event.Events;
import id.bangkom.chassis.event.Listener;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps our roster in step with the employee registry. */
@Component
class RegistryListener implements Listener {
    private final Roster roster;

    RegistryListener(Roster roster) {
        this.roster = roster;
    }

    @Override
    public String name() {
        return "roster";
    }

    @Override
    public String topic() {
        return "employee-registry.state";
    }

    @Override
    public void on(Events events) {
        roster.putUnits(events.states("unit.v1", Unit.class));
        roster.putPeople(events.states("employee.v1", Employee.class));
        roster.removePeople(events.erased("employee.v1"));
    }

    record Unit(UUID id, long version, String code, String name, UUID opd) {}

    /** All that evaluation wants to know of an employee. */
    record Employee(UUID id, long version, String name, UUID opd) {}
}
