package id.bangkom.needs.roster;

import id.bangkom.chassis.event.Events;
import id.bangkom.chassis.event.Listener;
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
        events.states("unit.v1").ifPresent(roster::putUnits);
        events.states("position.v1").ifPresent(roster::putPositions);
        events.states("employee.v1").ifPresent(roster::putPeople);
        roster.removePeople(events.erased("employee.v1"));
    }
}
