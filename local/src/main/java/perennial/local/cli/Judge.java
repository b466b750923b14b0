package perennial.local.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import perennial.contract.Completeness;
import perennial.contract.Contract;
import perennial.contract.Finding;
import perennial.contract.Severity;
import perennial.contract.Verdict;
import perennial.pricing.BillingSettings;
import perennial.pricing.ContractVersion;
import perennial.pricing.Pricing;
import perennial.pricing.Refusal;
import perennial.settings.Settings;

/** The verdict on a contract: what its reading, its completeness and its prices say together. */
final class Judge {
    private final Entities entities;

    Judge(Entities entities) {
        this.entities = entities;
    }

    /**
     * @param read what was found while reading
     * @param received business date on which the contract came in
     * @param today business date of the examination
     */
    Verdict verdict(Contract contract, List<Finding> read, LocalDate received, LocalDate today) {
        var settings = entities.settingsOf(contract);
        var findings = new ArrayList<>(read);
        findings.addAll(entities.findings(contract));
        findings.addAll(Completeness.findings(contract, settings, received, today));
        var verdict = Verdict.of(findings);
        return verdict.isBillable() ? withPrices(contract, settings, findings) : verdict;
    }

    /** A complete contract may still hold something that cannot be priced. */
    private static Verdict withPrices(Contract contract, Settings settings, List<Finding> findings) {
        var refusals = BillingSettings.of(settings, contract).stream()
                .flatMap(known -> Pricing.refusals(new ContractVersion(1, contract), known).stream());
        return Verdict.of(
                Stream.concat(findings.stream(), refusals.map(Judge::finding)).toList());
    }

    private static Finding finding(Refusal refusal) {
        return new Finding(refusal.code(), Severity.HOLD, refusal.field(), null, refusal.message(), "");
    }
}
