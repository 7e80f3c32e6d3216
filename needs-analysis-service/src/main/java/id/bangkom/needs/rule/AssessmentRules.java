package id.bangkom.needs.rule;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rule in force on a day: what the city sets itself, else what holds for everybody. */
@Repository
@Transactional(readOnly = true)
public class AssessmentRules {
    private final JdbcClient jdbc;

    AssessmentRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public AssessmentRule on(LocalDate day) {
        return jdbc.sql("""
                        select valid_years, good_review from (
                            select 1 as place, valid_from, valid_years, good_review from own_assessment_rule union all select 2, valid_from, valid_years, good_review from assessment_rule) as rule
                        where valid_from <= :day order by place, valid_from desc limit 1""").param("day", day).query(AssessmentRule.class).single();
    }
}
