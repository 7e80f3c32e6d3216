package id.bangkom.training.catalogue;

import static id.bangkom.training.TrainingProblem.COURSE_UNKNOWN;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The courses of a tenant. */
@Repository
@Transactional
public class Catalogue {
    private static final String COLUMNS = "id, version, name, form, competency, target_level, hours, abroad, tested";

    private final JdbcClient jdbc;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Course course) {
        jdbc.sql("insert into course (" + COLUMNS
                        + ") values (:id, :version, :name, :form, :competency, :targetLevel, :hours, :abroad, :tested)")
                .paramSource(course)
                .update();
    }

    @Transactional(readOnly = true)
    List<Course> list() {
        return jdbc.sql("select " + COLUMNS + " from course order by name, id limit 200")
                .query(Course.class)
                .list();
    }

    /** @throws id.bangkom.chassis.problem.ProblemException COURSE_UNKNOWN, naming the field */
    public Course get(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from course where id = :id")
                .param("id", id)
                .query(Course.class)
                .optional()
                .orElseThrow(() -> COURSE_UNKNOWN.because().at("/course", "course-unknown"));
    }
}
