package id.bangkom.evaluation.roster;

import id.bangkom.chassis.security.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps units and people; of each the highest version. One statement takes a whole poll. */
@Repository
public class Roster {
    private static final UUID NOWHERE = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Roster(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void putUnits(List<RegistryListener.Unit> units) {
        if (units.isEmpty()) return;
        jdbc.sql("""
                insert into unit (id, version, code, name, opd)
                select id, version, code, name, opd from jsonb_to_recordset(:rows::jsonb) as r(id uuid, version bigint, code text, name text, opd uuid)
                on conflict (tenant, id) do update set version = excluded.version, code = excluded.code, name = excluded.name, opd = excluded.opd
                where unit.version < excluded.version""").param("rows", json.writeValueAsString(units)).update();
    }

    void putPeople(List<RegistryListener.Employee> people) {
        if (people.isEmpty()) return;
        jdbc.sql("""
                insert into employee (id, version, name, opd)
                select id, version, name, opd from jsonb_to_recordset(:rows::jsonb) as r(id uuid, version bigint, name text, opd uuid)
                on conflict (tenant, id) do update set version = excluded.version, name = excluded.name, opd = excluded.opd
                where employee.version < excluded.version""").param("rows", json.writeValueAsString(people)).update();
    }

    void removePeople(List<UUID> people) {
        if (people.isEmpty()) return;
        jdbc.sql("delete from employee where id = any(:people)")
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    /** The department that the asking person is limited to; empty: the whole city. */
    public Optional<UUID> ownDepartment() {
        return Actor.current()
                .limitedTo()
                .map(code -> jdbc.sql("select opd from unit where code = :code")
                        .param("code", code)
                        .query(UUID.class)
                        .optional()
                        .orElse(NOWHERE));
    }
}
