package id.bangkom.chassis.event;

import id.bangkom.chassis.ChassisSettings;
import io.micrometer.tracing.Tracer;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Wires outbox, relay, inbox and the two topics of a service. */
@Configuration(proxyBeanMethods = false)
@Import({ParkedEventController.class, EventMetrics.class})
public class EventConfiguration {
    @Bean
    Bell bell() {
        return new Bell();
    }

    @Bean
    EventTraces eventTraces(ObjectProvider<Tracer> tracers) {
        return new EventTraces(tracers::getIfAvailable);
    }

    @Bean
    Outbox outbox(
            JdbcTemplate jdbc,
            JsonMapper json,
            @Value("${spring.application.name}") String service,
            Bell bell,
            EventTraces traces) {
        return new Outbox(jdbc, json, service, bell, traces);
    }

    @Bean
    Relay relay(
            ChassisSettings settings,
            KafkaProperties kafka,
            @Value("${spring.application.name}") String service,
            @Value("${bangkom.topic-replicas:1}") short replicas,
            Bell bell) {
        var database = settings.database();
        return new Relay(
                new Relay.RelaySettings(
                        database.url(),
                        database.name() + "_relay",
                        database.relayPassword(),
                        service,
                        kafka.buildAdminProperties()),
                new OwnTopics(service, replicas),
                bell);
    }

    @Bean
    Parking parking(JdbcClient jdbc) {
        return new Parking(jdbc);
    }

    @Bean
    Inbox inbox(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Parking parking,
            JsonMapper json,
            EventTraces traces) {
        return new Inbox(jdbc, transactions, parking, json, traces);
    }

    @Bean
    ParkedReplay parkedReplay(
            @Qualifier("platformJdbc") JdbcClient platform,
            Parking parking,
            Inbox inbox,
            PlatformTransactionManager transactions,
            List<Listener> listeners) {
        return new ParkedReplay(platform, parking, inbox, transactions, listeners);
    }

    @Bean
    Listening listening(
            List<Listener> listeners,
            Inbox inbox,
            KafkaProperties kafka,
            @Value("${spring.application.name}") String service) {
        return new Listening(listeners, inbox, kafka.buildConsumerProperties(), service);
    }
}
