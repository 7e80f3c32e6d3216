package id.bangkom.needs.roster;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps units, positions and people; of each the highest version. One statement takes a whole poll, as JSON as it came. */
@Repository
class Roster {
    private final JdbcClient jdbc;
    private final StalePeople stale;
    private final HeatMapStamp stamp;

    Roster(JdbcClient jdbc, StalePeople stale, HeatMapStamp stamp) {
        this.jdbc = jdbc;
        this.stale = stale;
        this.stamp = stamp;
    }

    void putUnits(String units) {
        var changed = jdbc.sql("""
                insert into unit (id, version, code, name, kind, parent, opd, active)
                select id, version, code, name, kind, parent, opd, active
                from json_to_recordset(:rows::json) as r(id uuid, version bigint, code text, name text, kind text, parent uuid, opd uuid, active boolean)
                on conflict (tenant, id) do update set version = excluded.version, code = excluded.code, name = excluded.name, kind = excluded.kind,
                    parent = excluded.parent, opd = excluded.opd, active = excluded.active
                where unit.version < excluded.version""").param("rows", units).update();
        if (changed > 0) stamp.renew();
    }

    void putPositions(String positions) {
        jdbc.sql("""
                insert into position (id, version, code, name, position_class, functional_level)
                select id, version, code, name, "positionClass", "functionalLevel"
                from json_to_recordset(:rows::json) as r(id uuid, version bigint, code text, name text, "positionClass" text, "functionalLevel" text)
                on conflict (tenant, id) do update set version = excluded.version, code = excluded.code, name = excluded.name,
                    position_class = excluded.position_class, functional_level = excluded.functional_level
                where position.version < excluded.version""").param("rows", positions).update();
    }

    void putPeople(String people) {
        stale.add(jdbc.sql("""
                insert into employee (id, version, nip, name, unit, opd, position, position_class, functional_level, status)
                select id, version, nip, name, unit, opd, position, "positionClass", "functionalLevel", status
                from json_to_recordset(:rows::json) as r(id uuid, version bigint, nip text, name text, unit uuid, opd uuid, position uuid,
                    "positionClass" text, "functionalLevel" text, status text)
                on conflict (tenant, id) do update set version = excluded.version, nip = excluded.nip, name = excluded.name, unit = excluded.unit,
                    opd = excluded.opd, position = excluded.position, position_class = excluded.position_class,
                    functional_level = excluded.functional_level, status = excluded.status
                where employee.version < excluded.version
                returning id""").param("rows", people).query(UUID.class).list());
    }

    void removePeople(List<UUID> people) {
        if (people.isEmpty()) return;
        jdbc.sql("delete from employee where id = any(:people)")
                .param("people", people.toArray(UUID[]::new))
                .update();
        stale.add(people);
    }
}
