package id.bangkom.chassis.testkit;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points a service under test at the test platform. */
class RealPlatform implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var name = environment.getRequiredProperty("bangkom.database.name");
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-platform",
                        Map.of(
                                "BANGKOM_DB_URL",
                                TestPlatform.get().database(name),
                                "BANGKOM_KAFKA",
                                TestPlatform.get().brokers(),
                                "spring.datasource.hikari.maximum-pool-size",
                                8)));
    }
}
