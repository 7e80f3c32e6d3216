package id.bangkom.probe;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The smallest service on the chassis; under the name {@code probe-copy} the same program hears what the probe tells. */
@SpringBootApplication
public class ProbeService {
    public static void main(String... args) {
        SpringApplication.run(ProbeService.class, args);
    }
}
