package id.bangkom.registry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {
    @Test
    void featuresKeepToThemselves() {
        ApplicationModules.of(RegistryService.class).verify();
    }

    @Test
    void whatDecidesImportsNoFramework() {
        var ours = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("id.bangkom.registry");
        classes()
                .that(DescribedPredicate.describe("are top-level records or enums", ArchitectureTest::isRule))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "id.bangkom..")
                .check(ours);
    }

    private static boolean isRule(JavaClass one) {
        return one.isTopLevelClass() && (one.isRecord() || one.isEnum());
    }
}
