package perennial.local.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import perennial.contract.Verdict;
import perennial.ingest.read.Reading;
import perennial.invoicing.Invoice;
import perennial.invoicing.Variances;
import perennial.pricing.BillingSettings;
import perennial.pricing.Lint;

/** What a look at a contract found, and its next invoices where they were asked for. */
record Looked(Verdict verdict, List<Invoice> next) {

    /** With what deserves a look before the contract is active. */
    static Looked ahead(
            Reading.Accepted read,
            Verdict verdict,
            Entities entities,
            List<Invoice> next,
            LocalDate on,
            BigDecimal variance) {
        var settings = BillingSettings.of(entities.settingsOf(read.contract()), read.contract());
        var findings = new ArrayList<>(verdict.findings());
        settings.ifPresent(known -> findings.addAll(Lint.findings(read.contract(), known, on)));
        findings.addAll(Variances.findings(next, variance));
        return new Looked(Verdict.of(findings), next);
    }
}
