package perennial.ingest.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import perennial.contract.CardNumbers;
import perennial.contract.Contract;
import perennial.contract.Equipment;
import perennial.contract.Finding;
import perennial.contract.Severity;
import perennial.contract.Site;
import perennial.failure.TerminalFailure;
import perennial.platform.Json;

/** Turns one JSON document into a contract, or says why it cannot be one. */
final class ContractDocuments {
    /** A version is stored as one item of at most 400 KB together with what we add. */
    private static final int LARGEST = 250_000;

    private final DocumentSchema schema = DocumentSchema.named("contract-v1");

    Shape shape() {
        return schema.shape();
    }

    Reading read(long line, ObjectNode raw) {
        var tidied = Tidying.contract(raw, schema.shape());
        var cards = tidied.findings().stream()
                .filter(finding -> finding.code().equals(CardNumberRefusal.CODE))
                .toList();
        return cards.isEmpty()
                ? checked(line, tidied.document(), tidied.findings())
                : new Reading.Rejected(line, externalId(raw), cards);
    }

    /** The record's external id with any card number masked; empty when it has none. */
    static String externalId(ObjectNode raw) {
        return CardNumbers.masked(raw.at("/source/externalId").asText(""));
    }

    private Reading checked(long line, ObjectNode document, List<Finding> warnings) {
        var findings = new ArrayList<>(warnings);
        findings.addAll(schema.check(document));
        boolean rejected = findings.stream().anyMatch(finding -> finding.severity() == Severity.REJECT);
        return rejected ? new Reading.Rejected(line, externalId(document), findings) : bound(line, document, findings);
    }

    private static Reading bound(long line, ObjectNode document, List<Finding> findings) {
        try {
            var contract = Json.read(document, Contract.class);
            var faults = identityFaults(contract);
            faults.addAll(tooLarge(document));
            return faults.isEmpty()
                    ? new Reading.Accepted(line, contract, List.copyOf(findings))
                    : new Reading.Rejected(line, externalId(document), faults);
        } catch (TerminalFailure unreadable) {
            return new Reading.Rejected(line, externalId(document), List.of(invalid(unreadable)));
        }
    }

    private static List<Finding> identityFaults(Contract contract) {
        var faults =
                new ArrayList<>(repeated("/sites", contract.sites().stream().map(Site::siteId)));
        faults.addAll(repeated("/equipment", contract.equipment().stream().map(Equipment::lineId)));
        return faults;
    }

    private static List<Finding> repeated(String field, Stream<String> ids) {
        var seen = new HashSet<String>();
        return ids.filter(id -> !seen.add(id))
                .map(id -> BadValue.of("DUPLICATE_ID", field, id, "stands there twice", "give each its own id"))
                .toList();
    }

    private static List<Finding> tooLarge(ObjectNode document) {
        int size = Json.bytes(document).length;
        return size <= LARGEST
                ? List.of()
                : List.of(BadValue.of(
                        "DOCUMENT_TOO_LARGE",
                        "",
                        size + " bytes",
                        "a document has at most " + LARGEST + " bytes",
                        "divide the contract, or keep attachments elsewhere"));
    }

    private static Finding invalid(TerminalFailure unreadable) {
        return BadValue.of("SCHEMA_INVALID", "", null, unreadable.getMessage(), "follow the schema contract-v1");
    }
}
