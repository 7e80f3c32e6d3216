package id.bangkom.chassis.web;

import static id.bangkom.chassis.problem.ChassisProblem.STALE_VERSION;

import id.bangkom.chassis.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A row's version as a strong entity tag (RFC 9110), the lock of every change. */
public final class ETag {
    private ETag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version a client says it saw; anything that is no tag of ours is stale (412). */
    public static long version(String ifMatch) {
        try {
            return Long.parseLong(ifMatch.replaceFirst("^W/", "").replace("\"", ""));
        } catch (NumberFormatException e) {
            throw STALE_VERSION.because();
        }
    }

    /** Two persons on one line: the refusal shows what stands there now and what was sent. */
    public static ProblemException stale(@Nullable Object current, Object yours) {
        return STALE_VERSION.because().with("current", current).with("yours", yours);
    }
}
