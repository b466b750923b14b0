package perennial.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import perennial.settings.Settings;

/**
 * Says whether a contract can be billed, and everything that is missing or contradictory. Pure: same contract, settings
 * and days, same verdict.
 */
public final class Completeness {
    private static final List<Function<Examined, Stream<Finding>>> RULES = List.of(
            PartyRules::check,
            TermRules::check,
            BillingRules::check,
            ServiceRules::check,
            EquipmentRules::check,
            TaxRules::check,
            PaymentRules::check,
            DeliveryRules::check,
            RenewalRules::check);

    private Completeness() {}

    /**
     * Examines one version of a contract.
     *
     * @param received business date on which the version came in, by which its age is judged
     * @param today business date of the examination, by which certificates and orders run out
     */
    public static List<Finding> findings(Contract contract, Settings settings, LocalDate received, LocalDate today) {
        var examined = new Examined(contract, settings, received, today);
        return RULES.stream().flatMap(rules -> rules.apply(examined)).toList();
    }
}
