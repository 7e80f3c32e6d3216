package id.bangkom.needs.standard;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Position standards (SKJ): the default of a class with what positions ask for instead, and one position's own versions. */
@Repository
@Transactional(readOnly = true)
class StandardQueries {
    private static final TypeReference<Map<String, Integer>> LEVELS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    /**
     * @param competency code
     * @param level 1 to 5
     * @param position null in the default of a class
     */
    record Requirement(
            String positionClass,
            @Nullable String functionalLevel,
            @Nullable UUID position,
            @Nullable String positionName,
            String competency,
            int level,
            LocalDate validFrom) {}

    /** @param version of the whole; 0 while nothing was published */
    record Own(UUID position, String name, long version, List<Version> versions) {
        /** What a version that begins on that day would take the place of. */
        @Nullable
        String levelsFrom(LocalDate day) {
            return versions.stream()
                    .filter(one -> one.validFrom.equals(day))
                    .findFirst()
                    .map(one -> day + " " + new TreeMap<>(one.levels))
                    .orElse(null);
        }
    }

    /** @param validTo the day on which the next one begins; null: none does */
    record Version(LocalDate validFrom, @Nullable LocalDate validTo, Map<String, Integer> levels) {}

    StandardQueries(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    List<Requirement> inForce() {
        return jdbc.sql("""
                        select position_class, nullif(functional_level, '') as functional_level, null::uuid as position, null as position_name, competency, level, valid_from
                        from class_requirement where valid_from <= :today and (valid_to is null or valid_to > :today)
                        union all
                        select p.position_class, p.functional_level, p.id, p.name, r.competency, r.level, r.valid_from
                        from position_requirement r join position p on p.id = r.position where r.valid_from <= :today and (r.valid_to is null or r.valid_to > :today)
                        order by 1, 2, 4 nulls first, 5""")
                .param("today", LocalDate.now(clock))
                .query(Requirement.class)
                .list();
    }

    Own of(UUID position) {
        record Row(String name, long version) {}
        var row =
                jdbc.sql("""
                        select p.name, coalesce(s.version, 0) as version from position p left join position_standard s on s.position = p.id where p.id = :id""").param("id", position).query(Row.class).optional().orElseThrow(UNKNOWN_ID::because);
        var versions = jdbc.sql("""
                        select valid_from, max(valid_to) as valid_to, jsonb_object_agg(competency, level) as levels
                        from position_requirement where position = :id group by valid_from order by valid_from""")
                .param("id", position)
                .query((one, number) -> new Version(
                        one.getObject("valid_from", LocalDate.class),
                        one.getObject("valid_to", LocalDate.class),
                        json.readValue(one.getString("levels"), LEVELS)))
                .list();
        return new Own(position, row.name, row.version, versions);
    }
}
