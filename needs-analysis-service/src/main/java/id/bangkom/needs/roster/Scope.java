package id.bangkom.needs.roster;

import id.bangkom.chassis.security.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which department (OPD) somebody's look is limited to. */
@Component
public class Scope {
    private static final UUID NOWHERE = new UUID(0, 0);

    private final JdbcClient jdbc;

    Scope(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The department to show: the one asked for, cut to the one that the person is limited to.
     *
     * @return null: the whole city; a department that nobody has, when both exclude each other
     */
    public @Nullable UUID of(@Nullable UUID asked) {
        var limit = Actor.current().limitedTo();
        if (limit.isEmpty()) return asked;
        var own = jdbc.sql("select opd from unit where code = :code")
                .param("code", limit.get())
                .query(UUID.class)
                .optional()
                .orElse(NOWHERE);
        return asked == null || asked.equals(own) ? own : NOWHERE;
    }
}
