package id.bangkom.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Which day it is for the platform: the services' own, which demonstrations move forward with the offset that a file holds. */
@Component
class BusinessDay {
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final String clockFile;

    BusinessDay(GatewaySettings settings, Environment environment) {
        clockFile = settings.clockFile();
        if (!clockFile.isEmpty() && environment.acceptsProfiles(Profiles.of("production")))
            throw new IllegalStateException("In production time is real: unset BANGKOM_CLOCK_FILE");
    }

    LocalDate today() {
        return Instant.now().plus(offset()).atZone(ZONE).toLocalDate();
    }

    private Duration offset() {
        if (clockFile.isEmpty()) return Duration.ZERO;
        try {
            var text = Files.readString(Path.of(clockFile)).strip();
            return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
        } catch (NoSuchFileException e) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
