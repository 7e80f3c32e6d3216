package id.bangkom.chassis.testkit;

import id.bangkom.chassis.event.Listener;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** What a {@link ServiceTest} may ask for. */
@TestConfiguration(proxyBeanMethods = false)
class TestkitConfiguration {
    static {
        Awaitility.ignoreExceptionsByDefault(); // an answer may still lack what is waited for
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40)); // for machines that are busy with something else
    }

    @Bean
    @Primary
    JwtDecoder testTokens() {
        return Tokens.decoder();
    }

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    Api api(MockMvcTester mvc) {
        return new Api(mvc);
    }

    @Bean
    Topics topics(@Value("${spring.application.name}") String service, List<Listener> listeners, JsonMapper json) {
        return new Topics(service, listeners, json);
    }
}
