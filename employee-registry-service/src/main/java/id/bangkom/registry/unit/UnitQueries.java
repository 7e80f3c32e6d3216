package id.bangkom.registry.unit;

import id.bangkom.registry.Directory;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Units as screens and other features of the registry need them. */
@Component
@Transactional(readOnly = true)
public class UnitQueries {
    private final JdbcClient jdbc;

    /** @param headcount active people of the unit and of all below it */
    record Line(
            UUID id,
            String code,
            String name,
            UnitKind kind,
            @Nullable UUID parent,
            UUID opd,
            boolean active,
            long headcount) {}

    UnitQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Line> all() {
        return jdbc.sql("""
                        with own as (select unit_id, count(*) n from employee where status = 'AKTIF' group by unit_id),
                             below as (select l.above, sum(n) n from own join unit u on u.id = own.unit_id, unnest(u.lineage) as l(above) group by l.above)
                        select u.id, u.code, u.name, u.kind, u.parent_id as parent, u.opd_id as opd, u.active, coalesce(b.n, 0) as headcount
                        from unit u left join below b on b.above = u.id order by u.code""").query(Line.class).list();
    }

    /** All units for the reading of a workbook. */
    public Directory directory() {
        return new Directory(jdbc.sql("select id, code, name from unit")
                .query(Directory.Entry.class)
                .list());
    }
}
