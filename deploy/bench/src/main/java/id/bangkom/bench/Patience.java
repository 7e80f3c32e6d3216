package id.bangkom.bench;

import java.time.Duration;

/** Ends a wait for what no longer comes, so that a row that failed does not stay beside the next one and take its processor. */
final class Patience {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private long since = System.nanoTime();

    /** Something came. */
    void renew() {
        since = System.nanoTime();
    }

    /** @throws IllegalStateException when nothing has come for half a minute */
    void check() {
        if (System.nanoTime() - since > LONGEST.toNanos())
            throw new IllegalStateException("Nothing came for " + LONGEST.toSeconds() + " s");
    }
}
