package perennial.local.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import perennial.contract.Contract;
import perennial.contract.Finding;
import perennial.contract.Verdict;
import perennial.ingest.Judgement;

/** The verdict that an import would give, with the settings that the contract is looked at with. */
record Judge(Entities entities) {

    /**
     * @param read what was found while reading
     * @param received business date on which the contract came in
     * @param today business date of the examination
     */
    Verdict verdict(Contract contract, List<Finding> read, LocalDate received, LocalDate today) {
        var findings = new ArrayList<>(read);
        findings.addAll(entities.findings(contract));
        return Judgement.of(contract, findings, entities.settingsOf(contract), received, today);
    }
}
