package id.bangkom.needs.roster;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Marks every change of what the heat map shows, in the transaction of that change: while the stamp stands, an answer once given is right. */
@Repository
public class HeatMapStamp {
    private final JdbcClient jdbc;

    HeatMapStamp(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void renew() {
        jdbc.sql("""
                insert into heat_map_stamp (stamp) values (pg_current_xact_id())
                on conflict (tenant) do update set stamp = excluded.stamp""").update();
    }
}
