package id.bangkom.chassis.imports;

import id.bangkom.chassis.ChassisAutoConfiguration;
import id.bangkom.chassis.audit.Audit;
import id.bangkom.chassis.job.Jobs;
import id.bangkom.chassis.problem.Problems;
import id.bangkom.chassis.tenancy.Courtesy;
import id.bangkom.chassis.web.Cursors;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Wires imports for a service that knows at least one kind of them. */
@AutoConfiguration(before = ChassisAutoConfiguration.class)
@ConditionalOnBean(ImportKind.class)
@EnableConfigurationProperties(ImportSettings.class)
@Import(ImportController.class)
public class ImportConfiguration {
    @Bean
    ImportKinds importKinds(List<ImportKind<?>> kinds) {
        return new ImportKinds(kinds);
    }

    @Bean
    ImportFiles importFiles(ImportSettings settings) {
        return new ImportFiles(settings);
    }

    @Bean
    ImportRepository importRepository(JdbcClient jdbc, JsonMapper json) {
        return new ImportRepository(jdbc, json);
    }

    @Bean
    CheckImport checkImport(
            ImportKinds kinds,
            ImportFiles files,
            ImportRepository imports,
            ImportSettings settings,
            PlatformTransactionManager transactions,
            Courtesy courtesy) {
        return new CheckImport(kinds, files, imports, settings, new TransactionTemplate(transactions), courtesy);
    }

    @Bean
    ApplyImport applyImport(
            ImportKinds kinds,
            ImportRepository imports,
            ImportSettings settings,
            PlatformTransactionManager transactions,
            Courtesy courtesy,
            Audit audit,
            JsonMapper json) {
        return new ApplyImport(kinds, imports, settings, new TransactionTemplate(transactions), courtesy, audit, json);
    }

    @Bean
    ImportCommands importCommands(
            ImportKinds kinds,
            ImportFiles files,
            ImportRepository imports,
            CheckImport check,
            ApplyImport apply,
            Jobs jobs,
            PlatformTransactionManager transactions) {
        return new ImportCommands(kinds, files, imports, check, apply, jobs, new TransactionTemplate(transactions));
    }

    @Bean
    ImportQueries importQueries(JdbcClient jdbc, JsonMapper json, Problems texts, Cursors cursors) {
        return new ImportQueries(jdbc, json, texts, cursors);
    }

    @Bean
    RejectsWorkbook rejectsWorkbook(
            ImportKinds kinds,
            ImportFiles files,
            ImportQueries imports,
            PlatformTransactionManager transactions,
            Audit audit) {
        return new RejectsWorkbook(kinds, files, imports, new TransactionTemplate(transactions), audit);
    }
}
