package id.bangkom.registry.position;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps positions. */
@Repository
class PositionRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    private record Line(
            UUID id,
            String code,
            String name,
            PositionClass position_class,
            @Nullable FunctionalLevel functional_level,
            @Nullable Integer job_class) {}

    PositionRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Position> all() {
        return jdbc.sql("select code, name, position_class, functional_level, job_class from position")
                .query(Position.class)
                .list();
    }

    /** Writes what is new or different and answers it with its version. */
    List<PositionState> put(List<Position> positions) {
        var lines = positions.stream()
                .map(one -> new Line(
                        UuidCreator.getTimeOrderedEpoch(),
                        one.code(),
                        one.name(),
                        one.positionClass(),
                        one.functionalLevel(),
                        one.jobClass()))
                .toList();
        return jdbc.sql("""
                        insert into position as p (id, version, code, name, position_class, functional_level, job_class)
                        select r.id, 1, r.code, r.name, r.position_class, r.functional_level, r.job_class
                        from json_to_recordset(:lines::json)
                            as r(id uuid, code text, name text, position_class text, functional_level text, job_class int)
                        on conflict (tenant, code) do update set version = p.version + 1, name = excluded.name,
                            position_class = excluded.position_class, functional_level = excluded.functional_level, job_class = excluded.job_class
                        where (p.name, p.position_class, p.functional_level, p.job_class)
                            is distinct from (excluded.name, excluded.position_class, excluded.functional_level, excluded.job_class)
                        returning id, version, code, name, position_class, functional_level, job_class""")
                .param("lines", json.writeValueAsString(lines))
                .query(PositionState.class)
                .list();
    }
}
