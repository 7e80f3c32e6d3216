package id.bangkom.needs;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class NeedsAnalysisService {
    public static void main(String... args) {
        SpringApplication.run(NeedsAnalysisService.class, args);
    }
}
