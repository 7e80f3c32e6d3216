package id.bangkom.chassis.security;

import id.bangkom.chassis.tenancy.Tenant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: the person behind the current request, or behind the job it started.
 *
 * @param id opaque account id, no NIP
 * @param name as the screens show it
 * @param opd code of the unit that an OPD_ADMIN or SUPERVISOR is limited to, with all units below it; null: the whole tenant
 */
public record Actor(
        String id, String name, Set<Role> roles, @Nullable String opd) {
    /** Roles that reach no further than a unit and those below it. */
    static final Set<Role> WITHIN_UNIT = Set.of(Role.OPD_ADMIN, Role.SUPERVISOR);

    private static final ScopedValue<Actor> SCOPE = ScopedValue.newInstance();

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** @throws IllegalStateException when nobody is in scope */
    public static Actor current() {
        if (!SCOPE.isBound()) throw new IllegalStateException("No actor in scope");
        return SCOPE.get();
    }

    public static Optional<Actor> inScope() {
        return SCOPE.isBound() ? Optional.of(SCOPE.get()) : Optional.empty();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The unit code that limits this person, unless one of the city-wide roles is held too. */
    public Optional<String> limitedTo() {
        var cityWide = Set.of(Role.TENANT_ADMIN, Role.ANALYST, Role.COMPILER, Role.STIPULATOR, Role.AUDITOR);
        return roles.stream().anyMatch(cityWide::contains) ? Optional.empty() : Optional.ofNullable(opd);
    }

    public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(SCOPE, this).call(work);
    }

    /** Does the work as this person in that tenant. */
    public <T> T callIn(Tenant tenant, Supplier<T> work) {
        return tenant.call(() -> ScopedValue.where(SCOPE, this).call(work::get));
    }
}
