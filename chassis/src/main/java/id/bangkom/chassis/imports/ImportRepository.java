package id.bangkom.chassis.imports;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;

import id.bangkom.chassis.imports.Verdict.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Keeps imports, the rows that wait to be applied, and the faults. */
class ImportRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    record Import(UUID id, String kind, String fileName, String state, UUID job) {}

    record Columns(String name, @Nullable String title, boolean required) {}

    /** A row that was judged. */
    record Judged(int row, Verdict<?> verdict) {}

    record Staged(int ord, int row, String value) {}

    private record RowLine(int ord, int row, Object value) {}

    private record FaultLine(
            int row, int place, String code, String col, String value, List<String> arguments, boolean warning) {}

    ImportRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(UUID id, String kind, String fileName, String hash, List<Columns> columns, UUID job, String actorName) {
        jdbc.sql("""
                        insert into import (id, kind, file_name, hash, columns, state, job, actor_name)
                        values (:id, :kind, :fileName, :hash, :columns::jsonb, 'CHECKING', :job, :actorName)""")
                .param("id", id)
                .param("kind", kind)
                .param("fileName", fileName)
                .param("hash", hash)
                .param("columns", json.writeValueAsString(columns))
                .param("job", job)
                .param("actorName", actorName)
                .update();
    }

    /** The same content sent again while it is being worked on. */
    Optional<Import> underWay(String kind, String hash) {
        return jdbc.sql("""
                        select i.id, i.kind, i.file_name, i.state, i.job from import i join job j on j.id = i.job
                        where i.kind = :kind and i.hash = :hash and i.state in ('CHECKING', 'APPLYING') and j.finished_at is null
                        limit 1""")
                .param("kind", kind)
                .param("hash", hash)
                .query(Import.class)
                .optional();
    }

    /** Locks it. */
    Import get(UUID id) {
        return jdbc.sql("select id, kind, file_name, state, job from import where id = :id for update")
                .param("id", id)
                .query(Import.class)
                .optional()
                .orElseThrow(UNKNOWN_ID::because);
    }

    boolean move(UUID id, String from, String to, UUID job) {
        return jdbc.sql("update import set state = :to, job = :job where id = :id and state = :from")
                        .param("id", id)
                        .param("from", from)
                        .param("to", to)
                        .param("job", job)
                        .update()
                == 1;
    }

    void keep(UUID id, List<Judged> rows) {
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        var lines = new ArrayList<RowLine>();
        var faults = new ArrayList<FaultLine>();
        for (var one : rows) {
            var verdict = one.verdict();
            counts.merge(verdict.outcome(), 1, Integer::sum);
            if (verdict.value() != null) lines.add(new RowLine(verdict.order(), one.row(), verdict.value()));
            var place = 0;
            for (var fault : verdict.faults()) {
                faults.add(new FaultLine(
                        one.row(),
                        place++,
                        fault.code(),
                        fault.column(),
                        fault.value(),
                        fault.arguments(),
                        fault.warning()));
            }
        }
        insertRows(id, lines);
        insertFaults(id, faults);
        count(id, rows.size(), counts);
    }

    /** In arrays: taken out of one JSON document, the values would be parsed twice. */
    private void insertRows(UUID id, List<RowLine> lines) {
        if (lines.isEmpty()) return;
        jdbc.sql("""
                        insert into import_row (import_id, ord, row, value)
                        select :id, * from unnest(:ords::int[], :rows::int[], :values::jsonb[])""")
                .param("id", id)
                .param("ords", lines.stream().map(RowLine::ord).toArray(Integer[]::new))
                .param("rows", lines.stream().map(RowLine::row).toArray(Integer[]::new))
                .param(
                        "values",
                        lines.stream()
                                .map(RowLine::value)
                                .map(json::writeValueAsString)
                                .toArray(String[]::new))
                .update();
    }

    private void insertFaults(UUID id, List<FaultLine> faults) {
        if (faults.isEmpty()) return;
        jdbc.sql("""
                        insert into import_fault (import_id, row, place, code, col, value, arguments, warning)
                        select :id, r.* from json_to_recordset(:faults::json)
                            as r(row int, place int, code text, col text, value text, arguments jsonb, warning boolean)""")
                .param("id", id)
                .param("faults", json.writeValueAsString(faults))
                .update();
    }

    private void count(UUID id, int rows, Map<Outcome, Integer> counts) {
        jdbc.sql("""
                        update import set rows = rows + :rows, created = created + :created, changed = changed + :changed,
                            unchanged = unchanged + :unchanged, refused = refused + :refused where id = :id""")
                .param("id", id)
                .param("rows", rows)
                .param("created", counts.getOrDefault(Outcome.CREATED, 0))
                .param("changed", counts.getOrDefault(Outcome.CHANGED, 0))
                .param("unchanged", counts.getOrDefault(Outcome.UNCHANGED, 0))
                .param("refused", counts.getOrDefault(Outcome.REFUSED, 0))
                .update();
    }

    List<Staged> after(UUID id, int ord, int row, int most) {
        return jdbc.sql("""
                        select ord, row, value::text from import_row where import_id = :id and (ord, row) > (:ord, :row)
                        order by ord, row limit :most""")
                .param("id", id)
                .param("ord", ord)
                .param("row", row)
                .param("most", most)
                .query((line, number) -> new Staged(line.getInt(1), line.getInt(2), line.getString(3)))
                .list();
    }

    int staged(UUID id) {
        return jdbc.sql("select created + changed from import where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void applied(UUID id, int rows) {
        jdbc.sql("update import set applied = applied + :rows where id = :id")
                .param("rows", rows)
                .param("id", id)
                .update();
    }

    /** What was applied need not be kept twice. */
    void forgetRows(UUID id) {
        jdbc.sql("delete from import_row where import_id = :id").param("id", id).update();
    }

    int backlog(int most) {
        return jdbc.sql("select count(*) from (select 1 from outbox limit :most) waiting")
                .param("most", most + 1)
                .query(Integer.class)
                .single();
    }

    /** One application of a kind at a time; held until the transaction ends. */
    void lock(String kind) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(current_tenant() || '/import/' || :kind, 0))")
                .param("kind", kind)
                .query(Object.class)
                .optional();
    }
}
