package id.bangkom.registry.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps units; a city has few enough to be read whole. */
@Repository
class UnitRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    private record Line(
            UUID id,
            long version,
            String code,
            String name,
            UnitKind kind,
            @Nullable UUID parent_id,
            UUID opd_id,
            List<UUID> lineage,
            boolean active) {}

    UnitRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Unit> all() {
        return jdbc.sql("select id, version, code, name, kind, parent_id, opd_id, lineage, active from unit")
                .query(UnitRepository::unit)
                .list();
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("code"),
                row.getString("name"),
                UnitKind.valueOf(row.getString("kind")),
                row.getObject("parent_id", UUID.class),
                row.getObject("opd_id", UUID.class),
                List.of((UUID[]) row.getArray("lineage").getArray()),
                row.getBoolean("active"));
    }

    void put(List<Unit> units) {
        var lines = units.stream()
                .map(unit -> new Line(
                        unit.id(),
                        unit.version(),
                        unit.code(),
                        unit.name(),
                        unit.kind(),
                        unit.parent(),
                        unit.opd(),
                        unit.lineage(),
                        unit.active()))
                .toList();
        jdbc.sql("""
                        insert into unit (id, version, code, name, kind, parent_id, opd_id, lineage, active)
                        select r.* from json_to_recordset(:lines::json) as r(id uuid, version bigint, code text, name text, kind text,
                            parent_id uuid, opd_id uuid, lineage uuid[], active boolean)
                        on conflict (tenant, id) do update set version = excluded.version, name = excluded.name, kind = excluded.kind,
                            parent_id = excluded.parent_id, opd_id = excluded.opd_id, lineage = excluded.lineage, active = excluded.active""").param("lines", json.writeValueAsString(lines)).update();
    }
}
