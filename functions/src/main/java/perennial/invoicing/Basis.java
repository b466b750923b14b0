package perennial.invoicing;

import java.time.LocalDate;
import java.util.List;
import perennial.id.Fingerprint;
import perennial.platform.Json;
import perennial.pricing.TaxQuotes;
import perennial.settings.Edition;

/**
 * What an invoice was made from: enough to make it again, and to tell whether it comes out the same. Contract versions
 * and earlier invoices never change and are read again; what does change is kept as it was.
 *
 * @param engineVersion of the rules that drafted it
 * @param snapshotHash SHA-256 of everything that was read, as canonical JSON
 * @param settings the edition of the settings
 * @param group the billing group's row as it was read
 * @param quotes what a tax service answered; null where none was asked
 * @param open the group's invoices that were not paid in full; null where no member charges for paying late
 */
public record Basis(
        String engineVersion,
        String snapshotHash,
        String settings,
        BillingGroup group,
        TaxQuotes quotes,
        List<OpenInvoice> open) {
    /** Raised with every change of the rules that gives another figure for the same snapshot. */
    public static final String ENGINE = "1";

    /** Everything a draft depends on. */
    private record Inputs(LocalDate businessDate, String settings, GroupSnapshot snapshot) {}

    public static Basis of(GroupSnapshot snapshot, Edition edition, LocalDate businessDate) {
        return new Basis(
                ENGINE,
                hash(snapshot, edition.name(), businessDate),
                edition.name(),
                snapshot.group(),
                quotes(snapshot),
                snapshot.open());
    }

    private static TaxQuotes quotes(GroupSnapshot snapshot) {
        return snapshot.quotes().equals(TaxQuotes.none()) ? null : snapshot.quotes();
    }

    static String hash(GroupSnapshot snapshot, String settings, LocalDate businessDate) {
        return Fingerprint.of(Json.bytes(new Inputs(businessDate, settings, snapshot)));
    }
}
