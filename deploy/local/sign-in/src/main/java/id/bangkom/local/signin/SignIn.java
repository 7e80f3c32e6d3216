package id.bangkom.local.signin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Signs people in for demonstrations: whoever knows the password on its first page is whoever they say. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SignIn {
    public static void main(String[] args) {
        SpringApplication.run(SignIn.class, args);
    }
}
