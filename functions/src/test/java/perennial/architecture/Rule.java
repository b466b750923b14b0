package perennial.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import java.util.function.Function;

/** What the structure of the code promises. A rule is stated for any root package, so planted faults can prove it. */
enum Rule {
    EVERY_PACKAGE_HAS_ITS_PLACE(Order::everyPackageHasItsPlace),
    THE_KERNEL_KNOWS_ONLY_THE_JDK(Order::theKernelKnowsOnlyTheJdk),
    FEATURES_POINT_DOWN(Order::featuresPointDown),
    ONLY_EDGES_KNOW_THE_PLATFORM(Order::onlyEdgesKnowThePlatform),
    THE_PLATFORM_KNOWS_NO_FEATURE(Order::thePlatformKnowsNoFeature),
    NO_CYCLES(Order::noCycles),
    ONLY_EDGES_KNOW_AWS(Vendors::onlyEdgesKnowAws),
    ONLY_THE_STRIPE_EDGE_KNOWS_STRIPE(Vendors::onlyTheStripeEdgeKnowsStripe),
    TIME_CHANCE_ZONE_AND_LOCALE_COME_FROM_OUTSIDE(Purity::timeChanceZoneAndLocaleComeFromOutside),
    STATICS_ARE_FINAL(Purity::staticsAreFinal),
    STATICS_HOLD_NOTHING_THAT_CHANGES(Purity::staticsHoldNothingThatChanges),
    NOTHING_IS_PRINTED(Purity::nothingIsPrinted),
    AMOUNTS_ARE_EXACT(Purity::amountsAreExact),
    NAMES_SAY_WHAT_A_TYPE_IS(Names::sayWhatATypeIs),
    HANDLERS_END_IN_HANDLER(Names::handlersEndInHandler),
    HANDLERS_LIVE_AT_THE_EDGE(Names::handlersLiveAtTheEdge);

    private final Function<String, ArchRule> statement;

    Rule(Function<String, ArchRule> statement) {
        this.statement = statement;
    }

    /** Checks the classes under a root package. */
    void check(String root, JavaClasses classes) {
        statement.apply(root).allowEmptyShould(true).check(classes);
    }

    /** The root package of the fault that this rule must find. */
    String plant() {
        return "planted." + name().toLowerCase(Locale.ROOT);
    }
}
