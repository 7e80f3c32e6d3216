package id.bangkom.needs.roster;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose gaps must be computed again, noted in the transaction that made them wrong. */
@Repository
public class StalePeople {
    private final JdbcClient jdbc;

    StalePeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(List<UUID> people) {
        if (people.isEmpty()) return;
        jdbc.sql("insert into stale_person (employee) select unnest(:people::uuid[])")
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    /** Somebody whose change a person is waiting to see: taken before all others, never gathered. */
    public void addUrgent(UUID person) {
        jdbc.sql("insert into stale_person (employee, urgent) values (:person, true)")
                .param("person", person)
                .update();
    }

    /** Everybody who holds that position. */
    public void addAllOf(UUID position) {
        jdbc.sql("insert into stale_person (employee) select id from employee where position = :position")
                .param("position", position)
                .update();
    }

    /** Takes some of the waiting people out, who is urgent first; whoever is noted meanwhile stays. */
    public List<UUID> take(int most) {
        return jdbc.sql("""
                        with taken as (
                            delete from stale_person where id = any(array(
                                select id from stale_person order by urgent desc, id limit :most for update skip locked)) returning employee)
                        select distinct employee from taken""").param("most", most).query(UUID.class).list();
    }
}
