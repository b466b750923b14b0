package perennial.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import perennial.platform.Host;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {
    private static final JavaClasses PRODUCT = classesBeside(Host.class, "perennial");
    private static final JavaClasses PLANTED = classesBeside(ArchitectureTest.class, "planted");

    @ParameterizedTest
    @EnumSource
    void the_product_keeps_every_rule(Rule rule) {
        rule.check("perennial", PRODUCT);
    }

    @ParameterizedTest
    @EnumSource
    void every_rule_finds_the_fault_planted_for_it(Rule rule) {
        var planted = PLANTED.that(resideInAPackage(rule.plant() + ".."));
        assertFalse(planted.isEmpty(), "nothing is planted in " + rule.plant());
        assertThrows(AssertionError.class, () -> rule.check(rule.plant(), planted));
    }

    /** The classes under a package that were compiled into the same folder as one of them. */
    private static JavaClasses classesBeside(Class<?> one, String root) {
        var folder = one.getProtectionDomain().getCodeSource().getLocation();
        return new ClassFileImporter().importUrl(folder).that(resideInAPackage(root + ".."));
    }
}
