package id.bangkom.local.signin;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where we are, whom we serve, where our keys lie, and how long tokens live. */
@ConfigurationProperties("bangkom.sign-in")
record SignInSettings(
        String issuer, String gateway, String gatewaySecret, Path keys, Duration access, Duration refresh) {
    String endSession() {
        return issuer + "/end-session";
    }
}
