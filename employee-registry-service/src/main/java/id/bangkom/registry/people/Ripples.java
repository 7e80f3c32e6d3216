package id.bangkom.registry.people;

import id.bangkom.chassis.event.Outbox;
import id.bangkom.registry.people.EmployeeRepository.Retirement;
import id.bangkom.registry.position.PositionsChanged;
import id.bangkom.registry.unit.UnitsMoved;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people again, in the same transaction, when what they are told with has changed above them. */
@Component
class Ripples {
    private final EmployeeRepository employees;
    private final Outbox outbox;
    private final Clock clock;

    Ripples(EmployeeRepository employees, Outbox outbox, Clock clock) {
        this.employees = employees;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void on(UnitsMoved moved) {
        outbox.publishAll(employees.states(employees.touchInUnits(moved.units())));
    }

    @EventListener
    void on(PositionsChanged changed) {
        var ages = employees.retirementAges(LocalDate.now(clock));
        var days = employees.holders(changed.positions()).stream()
                .map(one -> new Retirement(
                        one.id(), ages.day(one.born(), one.positionClass(), one.functionalLevel(), one.positionName())))
                .toList();
        employees.retire(days);
        outbox.publishAll(employees.states(days.stream().map(Retirement::id).toList()));
    }
}
