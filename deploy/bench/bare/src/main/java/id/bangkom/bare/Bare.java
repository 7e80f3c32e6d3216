package id.bangkom.bare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** One table behind two operations: no tenants, no tokens, no events, no idempotency keys. */
@SpringBootApplication
public class Bare {
    public static void main(String... args) {
        SpringApplication.run(Bare.class, args);
    }
}
