package perennial.pricing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import perennial.contract.Contract;
import perennial.contract.Finding;
import perennial.contract.Severity;

/**
 * What is lawful in a contract and yet deserves a look before it is active: prices that fall where quantities rise,
 * promotions that meet, escalators over their cap, renewals without a lawful notice, promised prices that are not kept.
 * Pure; every finding is a warning.
 */
public final class Lint {
    private Lint() {}

    /**
     * Examines a contract that can be priced; nothing is found in one that cannot, as that says more.
     *
     * @param today the day from which promises and notices are looked at
     */
    public static List<Finding> findings(Contract contract, BillingSettings settings, LocalDate today) {
        if (!Pricing.refusals(new ContractVersion(1, contract), settings).isEmpty()) {
            return List.of();
        }
        var lines = RecurringLines.of(contract, settings);
        return Stream.of(
                        lines.stream().flatMap(line -> PriceLint.of(line, today)),
                        PriceLint.caps(contract),
                        new PromiseLint(contract, lines, today).findings(),
                        RenewalLint.of(contract, today))
                .flatMap(findings -> findings)
                .toList();
    }

    static Finding warning(String code, String field, Object value, String message, String remedy) {
        return new Finding(code, Severity.WARN, field, value == null ? null : value.toString(), message, remedy);
    }
}
