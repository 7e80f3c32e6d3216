package id.bangkom.training.enrolment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is to be known of people before they are given a place. */
@Repository
class Candidates {
    /**
     * Of a candidate c: the need is still there, and there is no place in this batch, given up or not, since a person comes into it once, nor in another one of the year for the same competency,
     * also when it was scheduled from an earlier revision of the plan.
     */
    static final String WITHOUT_PLACE = """
            c.needed and not exists (select from enrolment e join batch b on b.id = e.batch join plan_item i on i.id = b.plan_item
                where e.employee = c.employee and (b.id = :batch or e.state <> 'CANCELLED'
                    and (i.year, i.competency) = (select year, competency from plan_item where id = c.plan_item)))""";

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Eligibility> eligibility(UUID batch, List<UUID> people) {
        return jdbc.sql("""
                        select a.employee, p.opd, p.status, p.retires_on, e.state as place,
                            coalesce((select c.priority from candidate c
                                where c.plan_item = (select plan_item from batch where id = :batch) and c.employee = a.employee), 0) as priority,
                            (select other.name from booking k join session s on s.batch = :batch and k.during && tstzrange(s.starts_at, s.ends_at)
                             join batch other on other.id = k.batch where k.employee = a.employee and k.batch <> :batch limit 1) as clash
                        from unnest(:people::uuid[]) with ordinality as a (employee, place)
                        left join employee p on p.id = a.employee
                        left join enrolment e on e.batch = :batch and e.employee = a.employee
                        order by a.place""")
                .param("batch", batch)
                .param("people", people.toArray(UUID[]::new))
                .query(Eligibility.class)
                .list();
    }

    /**
     * People of the batch's plan line without a place for its competency, one department after the other, so that departments mix: who has no training this
     * year at all comes first, so that all can attend (everybody once before anybody twice), of these the most urgent.
     *
     * @param most of one department, with and without a training of the year
     */
    List<Mix.Person> waiting(UUID batch, int most) {
        return jdbc.sql("""
                        select employee, opd from (
                            select c.employee, p.opd, c.priority, already, row_number() over (partition by p.opd, already order by c.priority desc, p.nip) as turn
                            from candidate c join employee p on p.id = c.employee, lateral (select exists (
                                select from enrolment e join batch b on b.id = e.batch join plan_item i on i.id = b.plan_item
                                where e.employee = c.employee and e.state <> 'CANCELLED' and i.year = (select year from plan_item where id = c.plan_item))) as placed (already)
                            where c.plan_item = (select plan_item from batch where id = :batch) and p.status = 'AKTIF' and %s) as waiting
                        where turn <= :most order by already, turn, priority desc, employee""".formatted(WITHOUT_PLACE))
                .param("batch", batch)
                .param("most", most)
                .query(Mix.Person.class)
                .list();
    }

    /** How many of each department have a place in the batch or wait for one. */
    Map<UUID, Integer> placed(UUID batch) {
        return jdbc
                .sql(
                        "select opd, count(*)::int as people from enrolment where batch = :batch and state <> 'CANCELLED' group by opd")
                .param("batch", batch)
                .query((row, number) -> Map.entry(row.getObject("opd", UUID.class), row.getInt("people")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
