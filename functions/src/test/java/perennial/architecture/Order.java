package perennial.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Which package may know which. A package that is not listed here has no place yet. */
final class Order {
    private static final List<String> KERNEL = List.of("id", "money", "calendar", "failure", "place");
    private static final List<String> FEATURES =
            List.of("settings", "contract", "pricing", "rate", "ledger", "invoicing", "delivery", "ingest");
    private static final String EDGE = "platform";

    private Order() {}

    static ArchRule everyPackageHasItsPlace(String root) {
        var known = Stream.of(KERNEL, FEATURES, List.of(EDGE)).flatMap(List::stream);
        return classes().that().resideInAPackage(root + ".*..").should().resideInAnyPackage(under(root, known));
    }

    static ArchRule theKernelKnowsOnlyTheJdk(String root) {
        var kernel = under(root, KERNEL.stream());
        var allowed = Stream.concat(Stream.of(kernel), Stream.of("java..")).toArray(String[]::new);
        return classes()
                .that()
                .resideInAnyPackage(kernel)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }

    static ArchRule featuresPointDown(String root) {
        return FEATURES.stream()
                .map(feature -> seesNothingAbove(root, feature))
                .reduce((some, more) -> CompositeArchRule.of(some).and(more))
                .orElseThrow();
    }

    /** Reading and writing documents is no edge: {@code Json} is the one part of the platform that all may use. */
    static ArchRule onlyEdgesKnowThePlatform(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + "." + EDGE + "..", root + ".*.aws..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(root + "." + EDGE + "..").and(not(name(root + "." + EDGE + ".Json"))));
    }

    static ArchRule thePlatformKnowsNoFeature(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "." + EDGE + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(under(root, FEATURES.stream()));
    }

    static ArchRule noCycles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    private static ArchRule seesNothingAbove(String root, String feature) {
        var above = FEATURES.stream().skip(FEATURES.indexOf(feature) + 1L);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(under(root, above))
                .allowEmptyShould(true);
    }

    private static String[] under(String root, Stream<String> packages) {
        return packages.map(name -> root + "." + name + "..").toArray(String[]::new);
    }
}
