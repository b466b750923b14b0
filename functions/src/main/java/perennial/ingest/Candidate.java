package perennial.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perennial.contract.Contract;
import perennial.contract.ContractHead;
import perennial.contract.ContractHead.Past;
import perennial.contract.ContractHead.Share;
import perennial.contract.Finding;
import perennial.contract.Parting;
import perennial.contract.Verdict;
import perennial.invoicing.Grouping;
import perennial.platform.Json;
import perennial.pricing.BillingSettings;
import perennial.pricing.ContractVersion;
import perennial.pricing.Horizon;
import perennial.pricing.Priced;
import perennial.pricing.Pricing;
import perennial.settings.LegalEntity;
import perennial.settings.Settings;

/**
 * A contract on its way into the book.
 *
 * @param line where it begins in its file
 * @param today business date of the entity that bills it
 * @param size bytes of the document
 */
record Candidate(
        long line,
        Contract contract,
        Verdict verdict,
        LocalDate today,
        String contentHash,
        int size,
        Settings settings) {
    /** ISO 4217 for "no currency": nobody has said yet what a held contract is billed in. */
    private static final String NO_CURRENCY = "XXX";

    static Candidate of(long line, Contract contract, List<Finding> read, Settings settings, InstantSource clock) {
        ZoneId zone =
                settings.entity(contract.entityId()).map(LegalEntity::timeZone).orElse(ZoneOffset.UTC);
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var verdict = Judgement.of(contract, read, settings, today, today);
        var content = content(contract);
        return new Candidate(line, contract, verdict, today, Upsert.contentHash(content), content.length, settings);
    }

    /** The same document as its source sent it, with changes of rates that were posted since. */
    Candidate carrying(Contract carried, List<Finding> found) {
        var findings =
                Stream.concat(verdict.findings().stream(), found.stream()).toList();
        return new Candidate(line, carried, Verdict.of(findings), today, contentHash, size, settings);
    }

    /** A version of ours: what the source last said stays what its next document is compared with. */
    Candidate following(ContractHead stored) {
        return new Candidate(line, contract, verdict, today, stored.contentHash(), size, settings);
    }

    String currency() {
        var own = contract.customer() == null ? null : contract.customer().currency();
        return own == null
                ? settings.entity(contract.entityId())
                        .map(LegalEntity::currency)
                        .orElse(NO_CURRENCY)
                : own;
    }

    /** The billing groups that its terms name, each with the part of the contract that it bills. */
    List<Share> shares() {
        return Grouping.shares(contract, currency());
    }

    /** Rows of which a transaction may write each once only. */
    Set<Object> touches() {
        return Stream.concat(
                        Stream.of(contract.id(), contract.customerId()),
                        shares().stream().map(Share::group))
                .collect(Collectors.toSet());
    }

    ContractHead head(long number, List<Share> shares, List<Past> past) {
        long sourceVersion = contract.source().sourceVersion();
        return new ContractHead(
                contract.id(), number, sourceVersion, contentHash, shares, past, contract.status(), verdict);
    }

    /**
     * First business date with something to invoice for a part of a contract never billed; what cannot be priced is due
     * now.
     */
    Optional<LocalDate> firstBillDate(String part) {
        var known = BillingSettings.of(settings, contract);
        if (known.isEmpty()) {
            return Optional.of(today);
        }
        return switch (Pricing.price(new ContractVersion(1, contract), known.get(), horizon(part))) {
            case Priced.Refused refused -> Optional.of(today);
            case Priced.Charges priced when !priced.charges().isEmpty() -> Optional.of(today);
            case Priced.Charges priced -> Optional.ofNullable(priced.next());
        };
    }

    private Horizon horizon(String part) {
        return Horizon.through(today).at(Parting.of(contract).sitesOf(part));
    }

    /** When and in which version a document was sent is no part of what it says. */
    private static byte[] content(Contract contract) {
        ObjectNode content = Json.tree((Object) contract).deepCopy();
        content.withObject("source").remove(List.of("sourceVersion", "sourceUpdatedAt"));
        return Json.bytes(content);
    }
}
