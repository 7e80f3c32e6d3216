package id.bangkom.chassis.web;

import static id.bangkom.chassis.problem.ChassisProblem.STALE_VERSION;

import id.bangkom.chassis.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row's version as a strong entity tag (RFC 9110), the lock of every change. */
public final class ETag {
    private static final Pattern STRONG = Pattern.compile("\"\\d+\"");

    private ETag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version a client says it saw; anything that is no strong tag of ours is stale (412): RFC 9110 §13.1.1 compares strongly. */
    public static long version(String ifMatch) {
        try {
            var tag = ifMatch.strip();
            if (STRONG.matcher(tag).matches()) return Long.parseLong(tag.substring(1, tag.length() - 1));
        } catch (NumberFormatException e) {
            // more digits than a version has: no tag of ours either
        }
        throw STALE_VERSION.because();
    }

    /** Two persons on one line: the refusal shows what stands there now and what was sent. */
    public static ProblemException stale(@Nullable Object current, Object yours) {
        return STALE_VERSION.because().with("current", current).with("yours", yours);
    }
}
