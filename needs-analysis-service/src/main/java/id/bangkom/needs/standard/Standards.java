package id.bangkom.needs.standard;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;

import id.bangkom.chassis.audit.Audit;
import id.bangkom.needs.dictionary.Dictionary;
import id.bangkom.needs.roster.StalePeople;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes and shows position standards (SKJ): the default of the class, and what a position asks for instead. */
@Service
@Transactional
class Standards {
    private final JdbcClient jdbc;
    private final Dictionary dictionary;
    private final StalePeople stale;
    private final Audit audit;
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

    Standards(JdbcClient jdbc, Dictionary dictionary, StalePeople stale, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.dictionary = dictionary;
        this.stale = stale;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
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

    /** Publishes a position's own standard from today on; the version before it ends today and is kept. */
    void publish(UUID position, Map<String, Integer> levels) {
        if (!jdbc.sql("select exists (select from position where id = :id)")
                .param("id", position)
                .query(Boolean.class)
                .single()) throw UNKNOWN_ID.because();
        levels.keySet().forEach(code -> dictionary.require(code, "/levels/" + code));
        var today = LocalDate.now(clock);
        jdbc.sql("delete from position_requirement where position = :position and valid_from = :today")
                .param("position", position)
                .param("today", today)
                .update();
        jdbc.sql("update position_requirement set valid_to = :today where position = :position and valid_to is null")
                .param("position", position)
                .param("today", today)
                .update();
        jdbc.sql(
                        "insert into position_requirement (position, competency, level, valid_from) select :position, unnest(:codes::text[]), unnest(:levels::int[]), :today")
                .param("position", position)
                .param("codes", levels.keySet().toArray(String[]::new))
                .param("levels", levels.values().toArray(Integer[]::new))
                .param("today", today)
                .update();
        stale.addAllOf(position);
        audit.record("STANDARD_PUBLISHED", "position/" + position);
    }
}
