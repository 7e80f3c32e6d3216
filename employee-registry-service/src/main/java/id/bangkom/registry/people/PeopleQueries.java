package id.bangkom.registry.people;

import static id.bangkom.chassis.problem.ChassisProblem.INVALID_CURSOR;
import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;

import id.bangkom.chassis.security.Actor;
import id.bangkom.chassis.web.Cursors;
import id.bangkom.chassis.web.Page;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People as the screens show them; a NIP always masked. */
@Component
@Transactional(readOnly = true)
class PeopleQueries {
    /** Of whom, is chosen first: PostgreSQL takes the policies of joined tables for narrower than they are, and would join a whole city to show a page. */
    private static final String SELECT = """
            select e.id, overlay(e.nip placing '**********' from 5 for 10) as nip, e.name, e.title_prefix, e.title_suffix, e.kind, e.grade, e.grade_rank, e.status,
                e.unit_id, u.name as unit, u.opd_id, o.name as opd, e.position_id, p.name as position, p.position_class, p.functional_level, e.retires_on
            from (%s) e join unit u on u.id = e.unit_id join unit o on o.id = u.opd_id join position p on p.id = e.position_id
            """;

    private final JdbcClient jdbc;
    private final Cursors cursors;

    record Line(
            UUID id,
            String nip,
            String name,
            String titlePrefix,
            String titleSuffix,
            Kind kind,
            String grade,
            int gradeRank,
            Status status,
            UUID unitId,
            String unit,
            UUID opdId,
            String opd,
            UUID positionId,
            String position,
            String positionClass,
            @Nullable String functionalLevel,
            LocalDate retiresOn) {}

    PeopleQueries(JdbcClient jdbc, Cursors cursors) {
        this.jdbc = jdbc;
        this.cursors = cursors;
    }

    Page<Line> page(PeopleFilter filter, int limit, @Nullable String cursor) {
        var column = filter.column();
        var direction = filter.descending() ? "desc" : "asc";
        var order = " order by e.%1$s %2$s, e.id %2$s".formatted(column, direction);
        var people = "select * from employee e where " + filter.where();
        if (cursor != null) {
            people += " and (e.%s, e.id) %s (:mark%s, :id::uuid)"
                    .formatted(column, filter.descending() ? "<" : ">", column.equals("name") ? "" : "::int");
        }
        var query = jdbc.sql(SELECT.formatted(people + order + " limit :limit") + order)
                .params(filter.parameters())
                .param("limit", limit + 1);
        if (cursor != null) {
            var mark = cursors.decode(cursor, 3); // made for one order only
            if (!mark.getFirst().equals(String.valueOf(filter.sort()))) {
                throw INVALID_CURSOR.because();
            }
            query = query.param("mark", mark.get(1)).param("id", mark.get(2));
        }
        return Page.of(
                query.query(Line.class).list(),
                limit,
                line -> cursors.encode(
                        String.valueOf(filter.sort()),
                        column.equals("name") ? line.name() : line.gradeRank(),
                        line.id()));
    }

    /** Hands over all that the filter lets through, one by one. */
    void each(PeopleFilter filter, Consumer<Line> reader) {
        var sql = SELECT.formatted("select * from employee e where " + filter.where()) + "order by e.name, e.id";
        try (var lines = jdbc.sql(sql).withFetchSize(500).params(filter.parameters()).query(Line.class).stream()) {
            lines.forEach(reader);
        }
    }

    /** One of those whom the caller may see; anybody else is unknown. */
    Line get(UUID id) {
        var limit = Actor.current().limitedTo();
        var own = limit.isPresent()
                ? " and e.unit_id in (select id from unit where lineage @> array[(select id from unit where code = :own)])"
                : "";
        var sql = SELECT.formatted("select * from employee e where e.id = :id" + own);
        var query = jdbc.sql(sql).param("id", id);
        if (limit.isPresent()) query = query.param("own", limit.get());
        return query.query(Line.class).optional().orElseThrow(UNKNOWN_ID::because);
    }
}
