package id.bangkom.needs.need;

import id.bangkom.chassis.web.Cursors;
import id.bangkom.chassis.web.Page;
import id.bangkom.needs.roster.Scope;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Needs as lists, the most urgent first. */
@Repository
@Transactional(readOnly = true)
class NeedQueries {
    private final JdbcClient jdbc;
    private final Scope scope;
    private final Cursors cursors;

    /** @param severity NONE, LOW, MEDIUM, HIGH for 0, 1, 2, 3 or more levels */
    record Need(
            UUID id,
            UUID employee,
            String name,
            String opdName,
            String competency,
            int targetLevel,
            int gap,
            String severity,
            List<String> sources,
            BigDecimal priority,
            String state) {}

    NeedQueries(JdbcClient jdbc, Scope scope, Cursors cursors) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.cursors = cursors;
    }

    Page<Need> list(
            int year,
            @Nullable String competency,
            @Nullable UUID opd,
            @Nullable String state,
            int limit,
            @Nullable String cursor) {
        var after = cursor == null ? List.of("1000", new UUID(0, 0).toString()) : cursors.decode(cursor, 2);
        var rows = jdbc.sql("""
                        select n.id, n.employee, coalesce(e.name, '?') as name, coalesce(u.name, '?') as opd_name, n.competency, n.target_level, n.gap,
                            case when n.gap >= 0 then 'NONE' when n.gap = -1 then 'LOW' when n.gap = -2 then 'MEDIUM' else 'HIGH' end as severity,
                            n.sources, n.priority, n.state
                        from need n left join employee e on e.id = n.employee left join unit u on u.id = n.opd
                        where n.year = :year and (:competency::text is null or n.competency = :competency) and (:opd::uuid is null or n.opd = :opd)
                          and (:state::text is null or n.state = :state)
                          and (n.priority < :priority or n.priority = :priority and n.id > :after::uuid)
                        order by n.priority desc, n.id limit :limit""")
                .param("year", year)
                .param("competency", competency)
                .param("opd", scope.of(opd))
                .param("state", state)
                .param("priority", new BigDecimal(after.get(0)))
                .param("after", after.get(1))
                .param("limit", limit + 1)
                .query((row, number) -> new Need(
                        row.getObject("id", UUID.class),
                        row.getObject("employee", UUID.class),
                        row.getString("name"),
                        row.getString("opd_name"),
                        row.getString("competency"),
                        row.getInt("target_level"),
                        row.getInt("gap"),
                        row.getString("severity"),
                        List.of((String[]) row.getArray("sources").getArray()),
                        row.getBigDecimal("priority"),
                        row.getString("state")))
                .list();
        return Page.of(rows, limit, need -> cursors.encode(need.priority(), need.id()));
    }
}
