package id.bangkom.chassis.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Business time: real time plus the offset that a file holds (an ISO-8601 duration, e.g. {@code PT2160H}), read at most five times a second.
 * Reviews open after 90 days, so demonstrations and tests move it forward; leases, security and metrics use real time.
 */
public class BusinessClock extends Clock {
    private static final Duration STALE_AFTER = Duration.ofMillis(200);

    private final Path file;
    private final ZoneId zone;
    private volatile Reading reading = new Reading(Duration.ZERO, Instant.MIN);

    private record Reading(Duration offset, Instant at) {}

    public BusinessClock(Path file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        var now = Instant.now();
        if (reading.at.plus(STALE_AFTER).isBefore(now)) reading = new Reading(read(), now);
        return now.plus(reading.offset);
    }

    private Duration read() {
        try {
            var text = Files.readString(file).strip();
            return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
        } catch (NoSuchFileException e) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new BusinessClock(file, other);
    }
}
