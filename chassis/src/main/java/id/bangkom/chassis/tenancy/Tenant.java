package id.bangkom.chassis.tenancy;

import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A city government whose data stays its own. The tenant in scope is carried as a {@link ScopedValue}; without one every use raises,
 * in Java here and in PostgreSQL by {@code current_tenant()}.
 *
 * @param code 1 to 40 characters of a-z, 0-9 and hyphen, e.g. {@code medan}
 */
public record Tenant(String code) {
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}|~");
    private static final ScopedValue<Tenant> SCOPE = ScopedValue.newInstance();

    /** Holds events whose key, header and body disagree on the tenant; no token can carry it. */
    public static final Tenant UNPLACED = new Tenant("~");

    public Tenant {
        if (!CODE.matcher(code).matches()) throw new IllegalArgumentException("Not a tenant code");
    }

    /** @throws IllegalStateException when no tenant is in scope: never "all", never "none" */
    public static Tenant current() {
        if (!SCOPE.isBound()) throw new IllegalStateException("No tenant in scope");
        return SCOPE.get();
    }

    public static boolean inScope() {
        return SCOPE.isBound();
    }

    /** A tenant code that came from outside; the reserved one is refused. */
    public static boolean isCode(String code) {
        return CODE.matcher(code).matches() && !code.equals(UNPLACED.code);
    }

    public <T> T call(Supplier<T> work) {
        return ScopedValue.where(SCOPE, this).call(work::get);
    }

    public void run(Runnable work) {
        ScopedValue.where(SCOPE, this).run(work);
    }

    /** Like {@link #call}, for work that throws checked exceptions. */
    public <T, X extends Throwable> T callThrowing(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(SCOPE, this).call(work);
    }

    @Override
    public String toString() {
        return code;
    }
}
