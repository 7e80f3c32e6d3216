package id.bangkom.chassis.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import id.bangkom.chassis.security.Actor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The trail that nobody can change: each entry joins the transaction of what it tells about. */
public class Audit {
    private final JdbcClient jdbc;

    public Audit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param action upper snake case, e.g. PLAN_STIPULATED
     * @param object kind and id, e.g. {@code plan/0190…}; never a name, NIP or NIK
     * @param purpose why personal data was looked at, where that is asked
     */
    public void record(
            String action, String object, @Nullable String purpose, @Nullable String before, @Nullable String after) {
        var actor = Actor.inScope();
        jdbc.sql("""
                insert into audit_entry (id, actor, roles, action, object, purpose, before, after)
                values (:id, :actor, :roles, :action, :object, :purpose, :before, :after)""")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("actor", actor.map(Actor::id).orElse("system"))
                .param(
                        "roles",
                        actor.map(a -> a.roles().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .collect(Collectors.joining(" ")))
                                .orElse(""))
                .param("action", action)
                .param("object", object)
                .param("purpose", purpose)
                .param("before", before)
                .param("after", after)
                .update();
    }

    public void record(String action, String object) {
        record(action, object, null, null, null);
    }
}
