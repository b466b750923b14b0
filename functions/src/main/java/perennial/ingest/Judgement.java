package perennial.ingest;

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

/** The verdict on a contract: what its reading, its completeness and its prices say together. Pure. */
public final class Judgement {
    private Judgement() {}

    /**
     * Judges one version of a contract.
     *
     * @param read what was found while it was read
     * @param received business date on which the version came in
     * @param today business date of the judgement
     */
    public static Verdict of(
            Contract contract, List<Finding> read, Settings settings, LocalDate received, LocalDate today) {
        var findings = new ArrayList<>(read);
        findings.addAll(Completeness.findings(contract, settings, received, today));
        var verdict = Verdict.of(findings);
        return verdict.isBillable() ? Verdict.of(withPrices(contract, settings, findings)) : verdict;
    }

    /** A complete contract may still hold something that cannot be priced. */
    private static List<Finding> withPrices(Contract contract, Settings settings, List<Finding> findings) {
        var refusals = BillingSettings.of(settings, contract).stream()
                .flatMap(known -> Pricing.refusals(new ContractVersion(1, contract), known).stream())
                .map(Judgement::finding);
        return Stream.concat(findings.stream(), refusals).toList();
    }

    /** A refusal says what is wrong, then, after a semicolon, what to do. */
    private static Finding finding(Refusal refusal) {
        var words = refusal.message().split("; ", 2);
        return new Finding(
                refusal.code(),
                Severity.HOLD,
                refusal.field(),
                null,
                words[0],
                words.length == 2 ? words[1] : "correct the contract");
    }
}
