package id.bangkom.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;

/** The platform's databases: whose migrations make them, and which tables in them belong to no tenant on purpose. */
enum Schema {
    EMPLOYEE_REGISTRY("employee-registry-service", "jp_rule learning_target retirement_age"),
    NEEDS_ANALYSIS(
            "needs-analysis-service",
            "assessment_rule development_form national_competency class_requirement match_category priority_rule"),
    TRAINING("training-service", "completion_rule development_form"),
    EVALUATION("evaluation-service", "review_rule"),
    PROBE("deploy/bench/probe", ""),
    GATEWAY("gateway", ""),
    SIGN_IN("deploy/local/sign-in", "");

    private static final String OWN = "classpath:db/migration";

    private final String module;
    private final String shared;

    Schema(String module, String shared) {
        this.module = module;
        this.shared = "flyway_schema_history " + shared;
    }

    String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    Set<String> shared() {
        return Set.of(shared.strip().split(" "));
    }

    /** Sessions and sign-ins belong to persons, not to a city. */
    boolean hasTenants() {
        return this != GATEWAY && this != SIGN_IN;
    }

    /** Brings the database to where its program's own start would bring it, without that start. */
    void migrate(Ground ground) {
        ground.createDatabase(database().replace('_', '-'));
        var classes = Ground.ROOT.resolve(module).resolve("target/classes");
        Flyway.configure()
                .dataSource(ground.url(database()), database() + "_migrator", database() + "_migrator")
                .initSql("set role " + database() + "_owner")
                .locations(Stream.of(locations(classes).split(","))
                        .map(location ->
                                location.equals(OWN) ? "filesystem:" + classes.resolve("db/migration") : location)
                        .toArray(String[]::new))
                .load()
                .migrate();
    }

    private String locations(Path classes) {
        try {
            var settings = new FileSystemResource(classes.resolve("application.yaml"));
            return new YamlPropertySourceLoader()
                    .load("own", settings).stream()
                            .map(source -> source.getProperty("spring.flyway.locations"))
                            .filter(Objects::nonNull)
                            .map(Object::toString)
                            .findFirst()
                            .orElse(hasTenants() ? "classpath:db/chassis," + OWN : OWN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
