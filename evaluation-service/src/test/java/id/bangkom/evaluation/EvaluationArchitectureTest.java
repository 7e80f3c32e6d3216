package id.bangkom.evaluation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class EvaluationArchitectureTest {
    @Test
    void featuresKeepToThemselves() {
        ApplicationModules.of(EvaluationService.class).verify();
    }

    @Test
    void whatDecidesKnowsNoFramework() {
        classes()
                .that()
                .areRecords()
                .or()
                .areEnums()
                .or(new com.tngtech.archunit.base.DescribedPredicate<>("sealed") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.reflect().isSealed();
                    }
                })
                .and()
                .areTopLevelClasses()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("id.bangkom..", "java..", "org.jspecify..", "com.github.f4b6a3..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("id.bangkom.evaluation"));
    }
}
