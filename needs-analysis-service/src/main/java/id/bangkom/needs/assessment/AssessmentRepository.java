package id.bangkom.needs.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps assessments; nothing is overwritten but the same source's word of the same day. */
@Repository
class AssessmentRepository {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JsonMapper json;

    AssessmentRepository(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
    }

    void add(List<Assessment> assessments) {
        batch.batchUpdate("""
                insert into assessment (id, employee, competency, source, level, assessed_on, recorded_by) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant, employee, competency, source, assessed_on) do update set level = excluded.level, recorded_at = now(), recorded_by = excluded.recorded_by""", assessments, 1000, (insert, one) -> {
            insert.setObject(1, one.id());
            insert.setObject(2, one.employee());
            insert.setString(3, one.competency());
            insert.setString(4, one.source().name());
            insert.setInt(5, one.level());
            insert.setObject(6, one.assessedOn());
            insert.setString(7, one.recordedBy());
        });
    }

    /** What makes an assessment the same one. */
    record Key(UUID employee, String competency, Source source, LocalDate assessedOn) {}

    /** One statement for a whole batch of an import. */
    void addAll(List<AssessmentImport.Line> lines, String recordedBy) {
        jdbc.sql("""
                insert into assessment (id, employee, competency, source, level, assessed_on, recorded_by)
                select uuidv7(), employee, competency, source, level, "assessedOn", :by
                from jsonb_to_recordset(:lines::jsonb) as r(employee uuid, competency text, source text, level smallint, "assessedOn" date)
                on conflict (tenant, employee, competency, source, assessed_on) do update set level = excluded.level, recorded_at = now(), recorded_by = excluded.recorded_by
                where assessment.level <> excluded.level""")
                .param("lines", json.writeValueAsString(lines))
                .param("by", recordedBy)
                .update();
    }

    /** People by NIP, which stands in no other table of ours. */
    Map<String, UUID> byNip(List<String> nips) {
        record Row(String nip, UUID id) {}
        return jdbc
                .sql("select nip, id from employee where nip = any(:nips)")
                .param("nips", nips.toArray(String[]::new))
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::nip, Row::id, (a, b) -> a));
    }

    /** All recorded levels of these people. */
    Map<Key, Integer> levels(Collection<UUID> people) {
        record Row(UUID employee, String competency, Source source, LocalDate assessedOn, int level) {}
        return jdbc
                .sql(
                        "select employee, competency, source, assessed_on, level from assessment where employee = any(:people)")
                .param("people", people.toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        row -> new Key(row.employee, row.competency, row.source, row.assessedOn), Row::level));
    }

    boolean knows(UUID employee) {
        return jdbc.sql("select exists (select from employee where id = :id)")
                .param("id", employee)
                .query(Boolean.class)
                .single();
    }

    /** The level that counts on that day by the rule of the gaps, also where the position asks for none; empty: no result is valid. */
    Optional<Integer> levelOn(LocalDate day, int validYears, UUID employee, String competency) {
        return jdbc.sql("""
                        with newest as (
                            select distinct on (source) source, level, assessed_on from assessment
                            where employee = :employee and competency = :competency and assessed_on <= :day and assessed_on + make_interval(years => :validYears) >= :day
                            order by source, assessed_on desc)
                        select coalesce(
                            (array_agg(level order by assessed_on desc, source desc) filter (where source in ('ASSESSOR', 'CACT', 'POST_TRAINING')))[1],
                            round(0.7 * max(level) filter (where source = 'SUPERVISOR') + 0.3 * max(level) filter (where source = 'SELF')),
                            max(level) filter (where source = 'SUPERVISOR'), max(level) filter (where source = 'SELF'))::int
                        from newest""")
                .param("employee", employee)
                .param("competency", competency)
                .param("day", day)
                .param("validYears", validYears)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .single();
    }
}
