package perennial.architecture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {
    private static final JavaClasses PRODUCT =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("perennial");

    @ParameterizedTest
    @EnumSource
    void the_product_keeps_every_rule(Rule rule) {
        rule.check("perennial", PRODUCT);
    }

    @ParameterizedTest
    @EnumSource
    void every_rule_finds_the_fault_planted_for_it(Rule rule) {
        var planted = new ClassFileImporter().importPackages(rule.plant());
        assertFalse(planted.isEmpty(), "nothing is planted in " + rule.plant());
        assertThrows(AssertionError.class, () -> rule.check(rule.plant(), planted));
    }
}
