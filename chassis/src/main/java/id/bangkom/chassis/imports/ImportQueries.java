package id.bangkom.chassis.imports;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;

import id.bangkom.chassis.problem.Problems;
import id.bangkom.chassis.web.Cursors;
import id.bangkom.chassis.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Imports as the wizard shows them. */
@Transactional(readOnly = true)
class ImportQueries {
    private static final String SUMMARY = """
            select i.id, i.kind, i.file_name, i.rows, i.created, i.changed, i.unchanged, i.refused, i.applied, i.job, i.actor_name, i.created_at,
                case when i.state in ('CHECKING', 'APPLYING') and j.state in ('FAILED', 'CANCELLED') then j.state else i.state end as state
            from import i join job j on j.id = i.job
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Problems texts;
    private final Cursors cursors;

    record Summary(
            UUID id,
            String kind,
            String fileName,
            String state,
            int rows,
            int created,
            int changed,
            int unchanged,
            int refused,
            int applied,
            UUID job,
            String actorName,
            OffsetDateTime createdAt) {}

    record Column(String name, @Nullable String title, boolean required) {}

    /** Faults that are mended in the same way. */
    record FaultGroup(
            String code, String column, String text, String cure, boolean warning, int count, List<Example> examples) {}

    record Example(int row, String value) {}

    record Details(Summary summary, List<Column> columns, List<FaultGroup> faults) {}

    record Refused(int row, String why) {}

    private record Group(
            String code, String col, String arguments, boolean warning, int count, List<Example> examples) {}

    private record FaultRow(int row, String code, String col, String arguments) {}

    ImportQueries(JdbcClient jdbc, JsonMapper json, Problems texts, Cursors cursors) {
        this.jdbc = jdbc;
        this.json = json;
        this.texts = texts;
        this.cursors = cursors;
    }

    Page<Summary> list(int limit, @Nullable String cursor) {
        var before = cursor == null ? null : cursors.decode(cursor, 1).getFirst();
        var rows = jdbc.sql(
                        SUMMARY + "where :before::uuid is null or i.id < :before::uuid order by i.id desc limit :limit")
                .param("before", before)
                .param("limit", limit + 1)
                .query(Summary.class)
                .list();
        return Page.of(rows, limit, one -> cursors.encode(one.id()));
    }

    Summary get(UUID id) {
        return jdbc.sql(SUMMARY + "where i.id = :id")
                .param("id", id)
                .query(Summary.class)
                .optional()
                .orElseThrow(UNKNOWN_ID::because);
    }

    Details details(UUID id, Locale locale) {
        var summary = get(id);
        var columns = jdbc.sql("select columns::text from import where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        return new Details(summary, List.of(json.readValue(columns, Column[].class)), faults(id, locale));
    }

    private List<FaultGroup> faults(UUID id, Locale locale) {
        return jdbc.sql("""
                        select code, col, arguments::text, warning, count(*) as count,
                            (array_agg(row order by row))[1\\:5] as rows, (array_agg(value order by row))[1\\:5] as values
                        from import_fault where import_id = :id group by code, col, arguments, warning
                        order by warning, count(*) desc, code limit 200""").param("id", id).query(ImportQueries::groupOf).list().stream()
                .map(group -> group(group, locale))
                .toList();
    }

    private FaultGroup group(Group group, Locale locale) {
        return new FaultGroup(
                group.code,
                group.col,
                text(group.code, "", group.col, group.arguments, locale),
                text(group.code, "-cure", group.col, group.arguments, locale),
                group.warning,
                group.count,
                group.examples);
    }

    private static Group groupOf(ResultSet row, int number) throws SQLException {
        var rows = (Integer[]) row.getArray("rows").getArray();
        var values = (String[]) row.getArray("values").getArray();
        var examples = new ArrayList<Example>();
        for (var i = 0; i < rows.length; i++) examples.add(new Example(rows[i], values[i]));
        return new Group(
                row.getString("code"),
                row.getString("col"),
                row.getString("arguments"),
                row.getBoolean("warning"),
                row.getInt("count"),
                examples);
    }

    /** Refused rows in the order of the file, each with all that is wrong with it. */
    List<Refused> refused(UUID id, int after, int most, Locale locale) {
        var faults = jdbc.sql("""
                        select row, code, col, arguments::text from import_fault where import_id = :id and not warning
                            and row in (select distinct row from import_fault where import_id = :id and not warning and row > :after order by row limit :most)
                        order by row, place""")
                .param("id", id)
                .param("after", after)
                .param("most", most)
                .query(FaultRow.class)
                .list();
        var rows = new LinkedHashMap<Integer, String>();
        for (var fault : faults) {
            var why = fault.col + ": " + text(fault.code, "", fault.col, fault.arguments, locale) + " "
                    + text(fault.code, "-cure", fault.col, fault.arguments, locale);
            rows.merge(fault.row, why, (a, b) -> a + " | " + b);
        }
        return rows.entrySet().stream()
                .map(one -> new Refused(one.getKey(), one.getValue()))
                .toList();
    }

    /** The column is the first argument of every text. */
    private String text(String code, String ending, String column, String arguments, Locale locale) {
        var given = json.readValue(arguments, String[].class);
        var all = new Object[given.length + 1];
        all[0] = column;
        System.arraycopy(given, 0, all, 1, given.length);
        var key = "fault-" + code.toLowerCase(Locale.ROOT).replace('_', '-') + ending;
        return texts.text(key, all, locale);
    }
}
