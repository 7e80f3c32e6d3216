package id.bangkom.chassis.job;

import id.bangkom.chassis.web.Cursors;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Wires long work. */
@Configuration(proxyBeanMethods = false)
@Import({JobController.class, RunningJobs.class})
public class JobConfiguration {
    @Bean
    Jobs jobs(JdbcClient jdbc, JsonMapper json, Cursors cursors) {
        return new Jobs(jdbc, json, cursors);
    }

    @Bean
    JobRunner jobRunner(
            @Qualifier("platformJdbc") JdbcClient platform,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            JsonMapper json,
            List<JobKind> kinds) {
        return new JobRunner(platform, jdbc, transactions, json, kinds);
    }
}
