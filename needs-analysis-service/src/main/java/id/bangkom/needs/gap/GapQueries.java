package id.bangkom.needs.gap;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;

import id.bangkom.chassis.web.Cursors;
import id.bangkom.chassis.web.Page;
import id.bangkom.needs.roster.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people of a cell, and one person's evidence. */
@Repository
@Transactional(readOnly = true)
class GapQueries {
    private final JdbcClient jdbc;
    private final Scope scope;
    private final Cursors cursors;
    private final Clock clock;

    /** @param gap level minus required; null without a valid assessment or a standard */
    record Person(
            UUID id,
            String name,
            String unit,
            String position,
            String status,
            @Nullable Integer required,
            @Nullable Integer level,
            @Nullable Integer gap) {}

    GapQueries(JdbcClient jdbc, Scope scope, Cursors cursors, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** The people of a cell, furthest below the standard first. */
    Page<Person> people(
            @Nullable UUID opd,
            @Nullable String competency,
            @Nullable String positionClass,
            boolean below,
            int limit,
            @Nullable String cursor) {
        var after = cursor == null ? List.of("32767", new UUID(0, 0).toString(), "") : cursors.decode(cursor, 3);
        record Row(Person person, int shortfall, String competency) {}
        var rows = jdbc.sql("""
                        select e.id, e.name, u.name as unit, p.name as position, g.status, g.required, g.level, g.shortfall, g.competency
                        from gap g join employee e on e.id = g.employee left join unit u on u.id = e.unit left join position p on p.id = e.position
                        where (:opd::uuid is null or g.opd = :opd) and (:competency::text is null or g.competency = :competency)
                          and (:class::text is null or g.position_class = :class) and (not :below or g.shortfall > 0)
                          and (g.shortfall < :shortfall or g.shortfall = :shortfall and (g.employee, g.competency) > (:after::uuid, :afterCompetency))
                        order by g.shortfall desc, g.employee, g.competency limit :limit""")
                .param("opd", scope.of(opd))
                .param("competency", competency)
                .param("class", positionClass)
                .param("below", below)
                .param("shortfall", Integer.parseInt(after.get(0)))
                .param("after", after.get(1))
                .param("afterCompetency", after.get(2))
                .param("limit", limit + 1)
                .query((row, number) -> {
                    @Nullable Integer required = row.getObject("required", Integer.class);
                    @Nullable Integer level = row.getObject("level", Integer.class);
                    return new Row(
                            new Person(
                                    row.getObject("id", UUID.class),
                                    row.getString("name"),
                                    row.getString("unit"),
                                    row.getString("position"),
                                    row.getString("status"),
                                    required,
                                    level,
                                    required == null || level == null ? null : level - required),
                            row.getInt("shortfall"),
                            row.getString("competency"));
                })
                .list();
        var page = Page.of(rows, limit, row -> cursors.encode(row.shortfall, row.person.id(), row.competency));
        return new Page<>(page.items().stream().map(Row::person).toList(), page.next());
    }

    /** @throws id.bangkom.chassis.problem.ProblemException UNKNOWN_ID, also for somebody outside the asker's department */
    PersonGaps person(UUID id) {
        record Row(String name, String unit, String position, String positionClass, UUID opd) {}
        var person = jdbc.sql("""
                        select e.name, coalesce(u.name, '?') as unit, coalesce(p.name, '?') as position, e.position_class, e.opd from employee e
                        left join unit u on u.id = e.unit left join position p on p.id = e.position where e.id = :id""").param("id", id).query(Row.class).optional().orElseThrow(UNKNOWN_ID::because);
        if (!person.opd.equals(scope.of(person.opd))) throw UNKNOWN_ID.because();
        var gaps = jdbc.sql(
                        "select competency, status, required, level, source, supervisor, self, valid_until from gap where employee = :id order by competency")
                .param("id", id)
                .query(PersonGaps.Stored.class)
                .list();
        var evidence = jdbc.sql(
                        "select competency, source, level, assessed_on from assessment where employee = :id order by assessed_on desc, competency limit 500")
                .param("id", id)
                .query(PersonGaps.Evidence.class)
                .list();
        var bounds = jdbc.sql(
                        "select purpose, at_least, category from match_category where valid_from <= :today and (valid_to is null or valid_to > :today) order by at_least desc")
                .param("today", LocalDate.now(clock))
                .query(PersonGaps.Bound.class)
                .list();
        return PersonGaps.of(
                id, person.name, person.unit, person.position, person.positionClass, gaps, evidence, bounds);
    }
}
