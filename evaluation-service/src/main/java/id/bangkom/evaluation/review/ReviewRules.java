package id.bangkom.evaluation.review;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rule in force on a day: what the city sets itself, else what holds for everybody. */
@Repository
@Transactional(readOnly = true)
class ReviewRules {
    private final JdbcClient jdbc;

    ReviewRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ReviewRule on(LocalDate day) {
        return jdbc.sql("""
                        select opens_after_days, closes_after_days from (
                            select 1 as place, valid_from, opens_after_days, closes_after_days from own_review_rule union all select 2, valid_from, opens_after_days, closes_after_days from review_rule) as rule
                        where valid_from <= :day order by place, valid_from desc limit 1""").param("day", day).query(ReviewRule.class).single();
    }
}
