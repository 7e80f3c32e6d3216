package id.bangkom.registry.people;

import id.bangkom.registry.position.FunctionalLevel;
import id.bangkom.registry.position.PositionClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps civil servants, always many at once; what was before a change goes to the history. */
@Repository
class EmployeeRepository {
    private static final String COLUMNS =
            "nip, name, title_prefix, title_suffix, kind, unit_id, position_id, grade, grade_rank, status, born, woman, retires_on";
    private static final String STATES = """
            select e.id, e.version, e.nip, trim(e.title_prefix || ' ' || e.name)
                || case when e.title_suffix = '' then '' else ', ' || e.title_suffix end as name,
                e.kind, e.unit_id as unit, u.opd_id as opd, e.position_id as position, p.position_class, p.functional_level, e.grade,
                e.status, e.retires_on
            from %s e join unit u on u.id = e.unit_id join position p on p.id = e.position_id""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** What a new retirement day is worked out from. */
    record Holder(
            UUID id,
            LocalDate born,
            PositionClass positionClass,
            @Nullable FunctionalLevel functionalLevel,
            String positionName) {}

    record Retirement(UUID id, LocalDate day) {}

    EmployeeRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Person> having(List<String> nips) {
        return jdbc.sql("select " + COLUMNS + " from employee where nip = any(:nips)")
                .param("nips", nips.toArray(String[]::new))
                .query(EmployeeRepository::person)
                .list();
    }

    /**
     * Writes those who are new or different and answers their states.
     *
     * @param people a JSON array of {@link Person}
     */
    List<EmployeeState> put(String people) {
        return jdbc.sql("""
                        with written as (
                            insert into employee as e (id, version, %1$s)
                            select uuidv7(), 1, nip, name, "titlePrefix", "titleSuffix", kind, "unitId", "positionId", grade, "gradeRank", status, born, woman,
                                "retiresOn"
                            from json_to_recordset(:people::json) as r(nip text, name text, "titlePrefix" text, "titleSuffix" text, kind text,
                                "unitId" uuid, "positionId" uuid, grade text, "gradeRank" int, status text, born date, woman boolean, "retiresOn" date)
                            on conflict (tenant, nip) do update set version = e.version + 1, (%1$s) = row(excluded.nip, excluded.name,
                                excluded.title_prefix, excluded.title_suffix, excluded.kind, excluded.unit_id, excluded.position_id, excluded.grade,
                                excluded.grade_rank, excluded.status, excluded.born, excluded.woman, excluded.retires_on)
                            where (e.name, e.title_prefix, e.title_suffix, e.kind, e.unit_id, e.position_id, e.grade, e.status, e.retires_on)
                                is distinct from (excluded.name, excluded.title_prefix, excluded.title_suffix, excluded.kind, excluded.unit_id,
                                    excluded.position_id, excluded.grade, excluded.status, excluded.retires_on)
                            returning new.*, old.version as before, to_jsonb(old) as state),
                        kept as (
                            insert into employee_history (employee_id, version, state) select id, before, state from written where before is not null)
                        %2$s""".formatted(COLUMNS, STATES.formatted("written")))
                .param("people", people)
                .query(EmployeeRepository::state)
                .list();
    }

    /** Counts up the version of all in those units, for they are told again. */
    List<UUID> touchInUnits(List<UUID> units) {
        return jdbc.sql("update employee set version = version + 1 where unit_id = any(:units) returning id")
                .param("units", units.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    List<Holder> holders(List<UUID> positions) {
        return jdbc.sql("""
                        select e.id, e.born, p.position_class, p.functional_level, p.name as position_name
                        from employee e join position p on p.id = e.position_id where p.id = any(:positions)""")
                .param("positions", positions.toArray(UUID[]::new))
                .query(Holder.class)
                .list();
    }

    void retire(List<Retirement> days) {
        jdbc.sql("""
                        update employee e set retires_on = r.day, version = e.version + 1
                        from json_to_recordset(:days::json) as r(id uuid, day date) where e.id = r.id""").param("days", json.writeValueAsString(days)).update();
    }

    List<EmployeeState> states(List<UUID> ids) {
        return jdbc.sql(STATES.formatted("employee") + " where e.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(EmployeeRepository::state)
                .list();
    }

    /** By hand, for thousands pass here and reflection takes four times as long. */
    private static EmployeeState state(ResultSet row, int number) throws SQLException {
        var level = row.getString("functional_level");
        return new EmployeeState(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("nip"),
                row.getString("name"),
                Kind.valueOf(row.getString("kind")),
                row.getObject("unit", UUID.class),
                row.getObject("opd", UUID.class),
                row.getObject("position", UUID.class),
                PositionClass.valueOf(row.getString("position_class")),
                level == null ? null : FunctionalLevel.valueOf(level),
                row.getString("grade"),
                Status.valueOf(row.getString("status")),
                row.getObject("retires_on", LocalDate.class));
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getString("nip"),
                row.getString("name"),
                row.getString("title_prefix"),
                row.getString("title_suffix"),
                Kind.valueOf(row.getString("kind")),
                row.getObject("unit_id", UUID.class),
                row.getObject("position_id", UUID.class),
                row.getString("grade"),
                row.getInt("grade_rank"),
                Status.valueOf(row.getString("status")),
                row.getObject("born", LocalDate.class),
                row.getBoolean("woman"),
                row.getObject("retires_on", LocalDate.class));
    }

    RetirementAges retirementAges(LocalDate today) {
        return new RetirementAges(jdbc.sql("""
                        select position_class, functional_level, name_prefix, age from retirement_age
                        where valid_from <= :today and (valid_until is null or valid_until >= :today) order by line desc""")
                .param("today", today)
                .query(RetirementAges.Line.class)
                .list());
    }
}
