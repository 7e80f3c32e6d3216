package id.bangkom.evaluation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class EvaluationService {
    public static void main(String... args) {
        SpringApplication.run(EvaluationService.class, args);
    }
}
