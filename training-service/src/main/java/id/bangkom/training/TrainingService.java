package id.bangkom.training;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class TrainingService {
    public static void main(String... args) {
        SpringApplication.run(TrainingService.class, args);
    }
}
