package id.bangkom.chassis.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** What holds for the build of every service; its own test names its application and inherits the rest. */
public abstract class ServiceArchitecture {
    private final Class<?> application;

    protected ServiceArchitecture(Class<?> application) {
        this.application = application;
    }

    @Test
    void featuresKeepToThemselves() {
        ApplicationModules.of(application).verify();
    }

    @Test
    void whatIsToldIsDescribed() {
        assertThat(AsyncApi.differences(application)).isEmpty();
    }

    @Test
    void whatDecidesKnowsNoFramework() {
        classes()
                .that(DescribedPredicate.describe(
                        "are top-level records, enums or sealed types", ServiceArchitecture::decides))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("id.bangkom..", "java..", "org.jspecify..", "com.github.f4b6a3..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(application.getPackageName()));
    }

    private static boolean decides(JavaClass type) {
        return type.isTopLevelClass()
                && (type.isRecord() || type.isEnum() || type.reflect().isSealed());
    }
}
