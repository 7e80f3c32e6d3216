package id.bangkom.registry.people;

import id.bangkom.chassis.event.Outbox;
import id.bangkom.chassis.imports.ImportKind;
import id.bangkom.chassis.imports.Values;
import id.bangkom.chassis.imports.Verdict;
import id.bangkom.chassis.workbook.Cell;
import id.bangkom.chassis.workbook.Column;
import id.bangkom.chassis.workbook.Row;
import id.bangkom.registry.people.PersonReader.Reading;
import id.bangkom.registry.position.PositionQueries;
import id.bangkom.registry.unit.UnitQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes in a workbook of civil servants. */
@Component
class PeopleImport implements ImportKind<Person> {
    private final EmployeeRepository employees;
    private final UnitQueries units;
    private final PositionQueries positions;
    private final Outbox outbox;
    private final Clock clock;

    PeopleImport(
            EmployeeRepository employees, UnitQueries units, PositionQueries positions, Outbox outbox, Clock clock) {
        this.employees = employees;
        this.units = units;
        this.positions = positions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public List<Column> columns() {
        return PersonReader.COLUMNS;
    }

    @Override
    public Class<Person> type() {
        return Person.class;
    }

    /** A number has lost digits, so two of them may look alike. */
    @Override
    public String key(Row row) {
        var cell = row.get(PersonReader.NIP);
        return cell.is(Cell.Kind.TEXT) ? Nip.strip(cell.text()) : "";
    }

    @Override
    public Check<Person> begin(WholeFile file) {
        var today = LocalDate.now(clock);
        var reader = new PersonReader(
                units.directory(), positions.directory(), positions.byId(), employees.retirementAges(today), today);
        return rows -> judge(rows.stream().map(reader::read).toList());
    }

    private List<Verdict<Person>> judge(List<Reading> readings) {
        var nips = readings.stream()
                .flatMap(one -> one.person().stream())
                .map(Person::nip)
                .toList();
        Map<String, Person> known =
                employees.having(nips).stream().collect(Collectors.toMap(Person::nip, Function.identity()));
        return readings.stream()
                .map(one -> one.person()
                        .map(person -> judge(one, person, known))
                        .orElseGet(() -> Verdict.refused(one.faults())))
                .toList();
    }

    private static Verdict<Person> judge(Reading reading, Person person, Map<String, Person> known) {
        var held = known.get(person.nip());
        if (held == null) return Verdict.created(person, reading.faults());
        var changed = reading.over(held);
        return changed.equals(held) ? Verdict.unchanged(reading.faults()) : Verdict.changed(changed, reading.faults());
    }

    @Override
    public void apply(Values<Person> people) {
        outbox.publishAll(employees.put(people.json()));
    }
}
