package id.bangkom.training.catalogue;

import static id.bangkom.training.TrainingProblem.FORM_UNKNOWN;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The forms of development that have a rule for their lesson hours: what is taught in another form could not be credited. */
@Repository
@Transactional(readOnly = true)
class Forms {
    private final JdbcClient jdbc;

    Forms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws id.bangkom.chassis.problem.ProblemException FORM_UNKNOWN, naming the field {@code form} */
    void require(String form, LocalDate day) {
        if (!jdbc.sql("""
                        select exists (select from development_form where code = :code and valid_from <= :day and (valid_to is null or valid_to > :day))""")
                .param("code", form)
                .param("day", day)
                .query(Boolean.class)
                .single()) throw FORM_UNKNOWN.because(form).at("/form", "form-unknown", form);
    }
}
