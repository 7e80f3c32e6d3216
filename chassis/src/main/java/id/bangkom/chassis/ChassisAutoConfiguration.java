package id.bangkom.chassis;

import com.zaxxer.hikari.HikariDataSource;
import id.bangkom.chassis.audit.Audit;
import id.bangkom.chassis.event.EventConfiguration;
import id.bangkom.chassis.jdbc.Connections;
import id.bangkom.chassis.jdbc.JdbcClients;
import id.bangkom.chassis.job.JobConfiguration;
import id.bangkom.chassis.problem.BrokenAnswers;
import id.bangkom.chassis.problem.ProblemAdvice;
import id.bangkom.chassis.problem.Problems;
import id.bangkom.chassis.security.SecurityConfiguration;
import id.bangkom.chassis.tenancy.Background;
import id.bangkom.chassis.tenancy.Courtesy;
import id.bangkom.chassis.tenancy.TenantTransactionManager;
import id.bangkom.chassis.time.BusinessClock;
import id.bangkom.chassis.web.Admission;
import id.bangkom.chassis.web.Cursors;
import id.bangkom.chassis.web.DescribedOperations;
import id.bangkom.chassis.web.IdempotencyFilter;
import id.bangkom.chassis.web.RequiredFields;
import io.micrometer.tracing.Tracer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** All that a service gets by depending on the chassis. */
@AutoConfiguration(before = {DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class})
@EnableConfigurationProperties(ChassisSettings.class)
@EnableScheduling
@Import({
    SecurityConfiguration.class,
    EventConfiguration.class,
    JobConfiguration.class,
    ProblemAdvice.class,
    BrokenAnswers.class
})
public class ChassisAutoConfiguration {
    /** All four cities keep Western Indonesian time (UTC+7). */
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private static final int SCHEDULER_THREADS = 6;

    @Bean
    @Primary
    DataSource dataSource(
            @Qualifier("screenDataSource") HikariDataSource screens,
            @Qualifier("backgroundDataSource") HikariDataSource background) {
        return new Connections(screens, background);
    }

    @Bean(defaultCandidate = false)
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource screenDataSource(DataSourceProperties properties) {
        return pool(properties, "screens");
    }

    @Bean(defaultCandidate = false)
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource backgroundDataSource(DataSourceProperties properties) {
        var pool = pool(properties, Background.NAME);
        pool.addDataSourceProperty("ApplicationName", Background.NAME);
        pool.addDataSourceProperty(
                "assumeMinServerVersion", "18"); // else PostgreSQL learns the name only after the login
        return pool;
    }

    private static HikariDataSource pool(DataSourceProperties properties, String name) {
        var pool = properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        pool.setPoolName(name);
        return pool;
    }

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(
            DataSource dataSource, @Qualifier("screenDataSource") HikariDataSource screens) {
        return new TenantTransactionManager(dataSource, screens.getMaximumPoolSize());
    }

    /** Reads outbox, parked events and unfinished jobs across tenants, nothing else; its pool is never the default one. */
    @Bean(defaultCandidate = false)
    HikariDataSource platformDataSource(ChassisSettings settings) {
        var pool = new HikariDataSource();
        pool.setPoolName("platform");
        pool.setJdbcUrl(settings.database().url());
        pool.setUsername(settings.database().name() + "_platform");
        pool.setPassword(settings.database().platformPassword());
        pool.setMaximumPoolSize(2);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(5000);
        pool.setInitializationFailTimeout(-1);
        return pool;
    }

    @Bean
    @Primary
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClients.of(dataSource);
    }

    @Bean(defaultCandidate = false)
    JdbcClient platformJdbc(@Qualifier("platformDataSource") DataSource platform) {
        return JdbcClients.of(platform);
    }

    /** Several threads: a heartbeat must not wait for work that was scheduled beside it. */
    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(SCHEDULER_THREADS);
        scheduler.setThreadFactory(Background.threads("scheduled"));
        return scheduler;
    }

    @Bean
    Courtesy courtesy() {
        return new Courtesy();
    }

    @Bean
    Problems problems(ObjectProvider<Tracer> tracer, JsonMapper json) {
        return new Problems(tracer, json);
    }

    @Bean
    Audit audit(JdbcClient jdbc) {
        return new Audit(jdbc);
    }

    @Bean
    Cursors cursors(ChassisSettings settings) {
        return new Cursors(settings.cursorKey());
    }

    @Bean
    RequiredFields requiredFields() {
        return new RequiredFields();
    }

    @Bean
    DescribedOperations describedOperations() {
        return new DescribedOperations();
    }

    @Bean
    FilterRegistrationBean<Admission> admission(ChassisSettings settings, Problems problems) {
        var registration = new FilterRegistrationBean<>(new Admission(settings.places(), problems));
        registration.setOrder(-200); // before the security chain (-100): a refusal is cheap
        return registration;
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            JdbcClient jdbc, PlatformTransactionManager transactions, Problems problems) {
        var registration = new FilterRegistrationBean<>(new IdempotencyFilter(jdbc, transactions, problems));
        registration.setOrder(0); // after the security chain (-100), which knows the tenant
        return registration;
    }

    @Bean
    Clock clock(ChassisSettings settings, Environment environment) {
        if (settings.clockFile().isEmpty()) return Clock.system(ZONE);
        if (environment.acceptsProfiles(Profiles.of("production")))
            throw new IllegalStateException("In production time is real: unset BANGKOM_CLOCK_FILE");
        return new BusinessClock(Path.of(settings.clockFile()), ZONE);
    }
}
