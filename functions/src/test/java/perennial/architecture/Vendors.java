package perennial.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** One edge for each vendor. */
final class Vendors {
    private Vendors() {}

    static ArchRule onlyEdgesKnowAws(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".platform..", root + ".*.aws..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("software.amazon..", "com.amazonaws..");
    }

    static ArchRule onlyTheStripeEdgeKnowsStripe(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".payment.stripe..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.stripe..");
    }
}
