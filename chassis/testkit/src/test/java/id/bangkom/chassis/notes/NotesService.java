package id.bangkom.chassis.notes;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The smallest service: what the chassis is tested with. */
@SpringBootApplication
public class NotesService {
    public static void main(String... args) {
        SpringApplication.run(NotesService.class, args);
    }
}
