package id.bangkom.registry.learning;

import static id.bangkom.chassis.problem.ChassisProblem.UNKNOWN_ID;
import static id.bangkom.registry.RegistryProblem.NOT_CREDITED;

import id.bangkom.registry.learning.Target.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps records, the ledger and the rules behind both. */
@Repository
class LearningRepository {
    private final JdbcClient jdbc;

    record Year(BigDecimal hours, long version) {}

    record Credit(UUID employee, int year, BigDecimal hours, UUID activity, String form) {}

    LearningRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the person's year, so that credits of one person come one after the other. */
    Year lockYear(UUID employee, int year) {
        return add(employee, year, BigDecimal.ZERO, 0);
    }

    Year addToYear(UUID employee, int year, BigDecimal hours) {
        return add(employee, year, hours, 1);
    }

    private Year add(UUID employee, int year, BigDecimal hours, int step) {
        return jdbc.sql("""
                        insert into learning_total as t (employee_id, year, hours, version) values (:employee, :year, :hours, :step)
                        on conflict (tenant, employee_id, year) do update set hours = t.hours + :hours, version = t.version + :step
                        returning hours, version""")
                .param("employee", employee)
                .param("year", year)
                .param("hours", hours)
                .param("step", step)
                .query(Year.class)
                .single();
    }

    JpRule rule(String form, LocalDate day) {
        return jdbc.sql("""
                        select form, strategy, hours, cap, abroad_hours, abroad_times from jp_rule
                        where form = :form and valid_from <= :day and (valid_until is null or valid_until >= :day)""")
                .param("form", form)
                .param("day", day)
                .query(JpRule.class)
                .single();
    }

    Target target(UUID employee, LocalDate day) {
        return jdbc.sql("""
                        select t.at_least, t.at_most from employee e join learning_target t on t.kind = e.kind
                        where e.id = :employee and t.valid_from <= :day and (t.valid_until is null or t.valid_until >= :day)""")
                .param("employee", employee)
                .param("day", day)
                .query(Target.class)
                .single();
    }

    Policy policy() {
        return jdbc.sql("select pppk_cap from learning_policy")
                .query(Policy.class)
                .optional()
                .orElse(Policy.BLOCK);
    }

    /** Hours that the person has of this form in the month in which the activity ends. */
    BigDecimal ofMonth(Activity activity) {
        return jdbc.sql("""
                        select coalesce(sum(hours), 0) from learning_entry where employee_id = :employee and year = :year and form = :form
                            and date_trunc('month', ends_on) = date_trunc('month', :day::date)""")
                .param("employee", activity.employee())
                .param("year", activity.year())
                .param("form", activity.form())
                .param("day", activity.endsOn())
                .query(BigDecimal.class)
                .single();
    }

    /** The new record's id; empty when the person already has one of this activity. */
    Optional<UUID> add(Activity activity, BigDecimal hours, @Nullable String notCredited) {
        return jdbc.sql("""
                        insert into learning_record (id, employee_id, activity, form, title, provider, competency, target_level, starts_on, ends_on, hours,
                            not_credited)
                        values (:id, :employee, :activity, :form, :title, :provider, :competency, :targetLevel, :startsOn, :endsOn, :hours, :notCredited)
                        on conflict (tenant, employee_id, activity) do nothing returning id""")
                .param("id", LearningCommands.newId())
                .param("employee", activity.employee())
                .param("activity", activity.id())
                .param("form", activity.form())
                .param("title", activity.title())
                .param("provider", activity.provider())
                .param("competency", activity.competency())
                .param("targetLevel", activity.targetLevel())
                .param("startsOn", activity.startsOn())
                .param("endsOn", activity.endsOn())
                .param("hours", hours)
                .param("notCredited", notCredited)
                .query(UUID.class)
                .optional();
    }

    /** False when the record has such an entry already. */
    boolean enter(UUID record, String kind, BigDecimal hours, @Nullable String reason) {
        return jdbc.sql("""
                        insert into learning_entry (id, record_id, employee_id, kind, year, form, ends_on, hours, reason)
                        select :id, r.id, r.employee_id, :kind, extract(year from r.ends_on), r.form, r.ends_on, :hours, :reason
                        from learning_record r where r.id = :record on conflict (tenant, record_id, kind) do nothing""")
                        .param("id", LearningCommands.newId())
                        .param("record", record)
                        .param("kind", kind)
                        .param("hours", hours)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    Credit credit(UUID record) {
        if (jdbc.sql("select count(*) from learning_record where id = :id")
                        .param("id", record)
                        .query(Integer.class)
                        .single()
                == 0) {
            throw UNKNOWN_ID.because();
        }
        return jdbc.sql("""
                        select e.employee_id as employee, e.year, e.hours, r.activity, r.form
                        from learning_entry e join learning_record r on r.id = e.record_id where r.id = :record and e.kind = 'CREDIT'""")
                .param("record", record)
                .query(Credit.class)
                .optional()
                .orElseThrow(NOT_CREDITED::because);
    }
}
