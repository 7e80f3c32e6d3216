package id.bangkom.faults;

import java.util.Map;

/** Makes the moment long in which the broker has events that the outbox still has, too: whoever ends then leaves them to be told again. */
final class Redelivery {
    private Redelivery() {}

    static void make(Ground ground) {
        unmake(ground);
        ground.set(
                Map.of("client_connection_check_interval", "50ms")); // else the statement of somebody dead is finished
        ground.jdbc("probe").sql("""
                create function linger() returns trigger language plpgsql as $$ begin perform pg_sleep(0.5); return null; end $$;
                create trigger linger before delete on outbox for each statement execute function linger()""").update();
    }

    static void unmake(Ground ground) {
        ground.set(Map.of("client_connection_check_interval", "0"));
        ground.jdbc("probe").sql("drop function if exists linger cascade").update();
    }
}
