package id.bangkom.training.enrolment;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is to be known of people before they are given a place. */
@Repository
class Candidates {
    /** Of a candidate c: no place in this batch, given up or not, since a person comes into it once, nor in another one of the plan line. */
    static final String WITHOUT_PLACE = """
            not exists (select from enrolment e join batch b on b.id = e.batch
                where e.employee = c.employee and (b.id = :batch or b.plan_item = c.plan_item and e.state <> 'CANCELLED'))""";

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Eligibility> eligibility(UUID batch, List<UUID> people) {
        return jdbc.sql("""
                        select a.employee, p.opd, p.status, p.retires_on, coalesce(c.priority, 0) as priority,
                            (select other.name from booking k join session s on s.batch = :batch and k.during && tstzrange(s.starts_at, s.ends_at)
                             join batch other on other.id = k.batch where k.employee = a.employee and k.batch <> :batch limit 1) as clash
                        from unnest(:people::uuid[]) with ordinality as a (employee, place)
                        left join employee p on p.id = a.employee
                        left join candidate c on c.plan_item = (select plan_item from batch where id = :batch) and c.employee = a.employee
                        order by a.place""")
                .param("batch", batch)
                .param("people", people.toArray(UUID[]::new))
                .query(Eligibility.class)
                .list();
    }

    /**
     * The most urgent people of the batch's plan line who have no place in any of its batches yet, one department after the other, so that departments mix.
     */
    List<UUID> mixed(UUID batch, int most) {
        return jdbc.sql("""
                        select employee from (
                            select c.employee, c.priority, row_number() over (partition by p.opd order by c.priority desc, p.nip) as turn
                            from candidate c join employee p on p.id = c.employee
                            where c.plan_item = (select plan_item from batch where id = :batch) and p.status = 'AKTIF' and %s) as waiting
                        order by turn, priority desc, employee limit :most""".formatted(WITHOUT_PLACE))
                .param("batch", batch)
                .param("most", most)
                .query(UUID.class)
                .list();
    }
}
