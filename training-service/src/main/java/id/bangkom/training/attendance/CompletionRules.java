package id.bangkom.training.attendance;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rule in force on a day: what the city sets itself, else what holds for everybody. */
@Repository
@Transactional(readOnly = true)
class CompletionRules {
    private final JdbcClient jdbc;

    CompletionRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CompletionRule on(LocalDate day) {
        return jdbc.sql("""
                        select attendance, post_test from (
                            select 1 as place, valid_from, attendance, post_test from own_completion_rule union all select 2, valid_from, attendance, post_test from completion_rule) as rule
                        where valid_from <= :day order by place, valid_from desc limit 1""").param("day", day).query(CompletionRule.class).single();
    }
}
