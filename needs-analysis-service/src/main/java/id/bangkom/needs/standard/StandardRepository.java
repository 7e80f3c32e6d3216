package id.bangkom.needs.standard;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the versions of positions' own standards; a version ends when the next one begins. */
@Repository
class StandardRepository {
    private final JdbcClient jdbc;

    StandardRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the position's standard and answers its version, 0 before the first. */
    long lock(UUID position) {
        jdbc.sql(
                        "insert into position_standard (position, version) select id, 0 from position where id = :id on conflict do nothing")
                .param("id", position)
                .update();
        return jdbc.sql("select version from position_standard where position = :id for update")
                .param("id", position)
                .query(Long.class)
                .optional()
                .orElseThrow(UNKNOWN_ID::because);
    }

    /** @param begun false: gaps are not to be computed by it yet */
    void add(UUID position, LocalDate from, Map<String, Integer> levels, boolean begun) {
        jdbc.sql("delete from position_requirement where position = :position and valid_from = :from")
                .param("position", position)
                .param("from", from)
                .update();
        jdbc.sql("""
                update position_requirement set valid_to = :from where position = :position and valid_from < :from and (valid_to is null or valid_to > :from)""").param("position", position).param("from", from).update();
        jdbc.sql("""
                insert into position_requirement (position, competency, level, valid_from, valid_to, begun)
                select :position, unnest(:codes::text[]), unnest(:levels::int[]), :from,
                    (select min(valid_from) from position_requirement where position = :position and valid_from > :from), :begun""")
                .param("position", position)
                .param("codes", levels.keySet().toArray(String[]::new))
                .param("levels", levels.values().toArray(Integer[]::new))
                .param("from", from)
                .param("begun", begun)
                .update();
        jdbc.sql("update position_standard set version = version + 1 where position = :position")
                .param("position", position)
                .update();
    }

    /** Marks the versions that have begun by today; answers their positions. */
    List<UUID> begin(LocalDate today) {
        return jdbc.sql("""
                        with begun as (update position_requirement set begun = true where not begun and valid_from <= :today returning position)
                        select distinct position from begun""").param("today", today).query(UUID.class).list();
    }
}
