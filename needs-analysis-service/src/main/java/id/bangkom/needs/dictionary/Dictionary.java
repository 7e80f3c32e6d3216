package id.bangkom.needs.dictionary;

import static id.bangkom.needs.NeedsProblem.COMPETENCY_UNKNOWN;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The nine national competencies (PermenPANRB 38/2017) and what the tenant adds to them. */
@Repository
@Transactional
public class Dictionary {
    private final JdbcClient jdbc;

    /** @param levelsId what levels 1 to 5 mean in Indonesian; null for the tenant's own competencies */
    public record Competency(
            String code,
            String kind,
            String nameId,
            String nameEn,
            @Nullable List<String> levelsId,
            @Nullable List<String> levelsEn) {}

    Dictionary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Competency> list() {
        return jdbc.sql("""
                        select c.code, c.kind, c.name_id, c.name_en, n.levels_id, n.levels_en
                        from competency c left join national_competency n on n.code = c.code order by c.code""")
                .query((row, number) -> new Competency(
                        row.getString("code"),
                        row.getString("kind"),
                        row.getString("name_id"),
                        row.getString("name_en"),
                        texts(row.getArray("levels_id")),
                        texts(row.getArray("levels_en"))))
                .list();
    }

    void add(Competency competency) {
        jdbc.sql("insert into own_competency (code, kind, name_id, name_en) values (:code, :kind, :nameId, :nameEn)")
                .param("code", competency.code())
                .param("kind", competency.kind())
                .param("nameId", competency.nameId())
                .param("nameEn", competency.nameEn())
                .update();
    }

    /** @throws id.bangkom.chassis.problem.ProblemException COMPETENCY_UNKNOWN, naming the field */
    @Transactional(readOnly = true)
    public void require(String code, String pointer) {
        if (!jdbc.sql("select exists (select from competency where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single()) throw COMPETENCY_UNKNOWN.because(code).at(pointer, "competency-unknown", code);
    }

    private static @Nullable List<String> texts(java.sql.@Nullable Array array) throws java.sql.SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }
}
