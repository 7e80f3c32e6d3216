package id.bangkom.registry;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The employee registry. */
@SpringBootApplication
public class RegistryService {
    public static void main(String... args) {
        SpringApplication.run(RegistryService.class, args);
    }
}
