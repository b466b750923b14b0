package perennial.settings;

import java.time.ZoneId;
import java.util.List;
import perennial.id.EntityId;
import perennial.money.Rounding;
import perennial.place.Address;

/**
 * A company that bills in its own name.
 *
 * @param timeZone decides the entity's business date
 * @param currency ISO 4217, used where a contract names none
 * @param brand name of the {@link Brand} on its documents
 * @param invoiceSeries name of its {@link NumberSeries} for invoices
 * @param taxTable name of its {@link TaxTable}; null means that nothing is taxed
 * @param approvalPolicy name of its {@link ApprovalPolicy}; null means that every run is approved by rule
 * @param leadDays calendar days between an invoice and the start of its period, 0 to 90; usually 5
 * @param netDays days from the start of the period to the due date where a contract names none, 0 to 365
 * @param catchUpPeriods most past periods that are billed without a person's word, 0 to 120; usually 3
 * @param correctionPeriods most billed periods of a line that a change takes back without a person's word, 0 to 1200;
 *     usually 15
 * @param creditNoteSeries name of its {@link NumberSeries} for credit notes; null means one of its own, named after the
 *     invoice series
 * @param creditPolicy where what is taken back appears; usually on the next invoice
 * @param catchUp whether periods that were missed come on one invoice; usually they do
 * @param zeroInvoices what becomes of an invoice on which nothing costs anything; usually it is not issued
 */
public record LegalEntity(
        EntityId id,
        String legalName,
        ZoneId timeZone,
        String currency,
        String language,
        Address address,
        List<Registration> registrations,
        String brand,
        String invoiceSeries,
        String taxTable,
        String holidayCalendar,
        String channelPolicy,
        String approvalPolicy,
        Rounding rounding,
        TaxRounding taxRounding,
        Integer leadDays,
        Integer netDays,
        Integer catchUpPeriods,
        Integer correctionPeriods,
        String creditNoteSeries,
        CreditPolicy creditPolicy,
        ZeroInvoices zeroInvoices,
        CatchUp catchUp)
        implements Setting {

    /** A registration shown on documents: a tax number, an alarm company's licence. */
    public record Registration(String label, String value) {}

    /** Whether tax is rounded line by line or once per jurisdiction and invoice. */
    public enum TaxRounding {
        PER_LINE,
        PER_INVOICE
    }

    /** Where a run puts what it takes back. */
    public enum CreditPolicy {
        /** On the next invoice; only what that cannot set off becomes a credit note. */
        NETTING,
        /** On a credit note, always. */
        CREDIT_NOTE
    }

    /** What becomes of an invoice on which nothing costs anything. */
    public enum ZeroInvoices {
        /** Its periods count as billed, and nothing is sent. */
        SKIP,
        /** It is issued like any other. */
        ISSUE
    }

    /** How periods are billed that nobody billed in their time. */
    public enum CatchUp {
        /** On one invoice, with a line for each period. */
        MERGED,
        /** On the invoices that they would have come on, one each night. */
        PER_PERIOD
    }

    public LegalEntity {
        catchUp = catchUp == null ? CatchUp.MERGED : catchUp;
        creditPolicy = creditPolicy == null ? CreditPolicy.NETTING : creditPolicy;
        zeroInvoices = zeroInvoices == null ? ZeroInvoices.SKIP : zeroInvoices;
        registrations = registrations == null ? List.of() : List.copyOf(registrations);
        rounding = rounding == null ? Rounding.HALF_UP : rounding;
        taxRounding = taxRounding == null ? TaxRounding.PER_LINE : taxRounding;
        leadDays = leadDays == null ? 5 : leadDays;
        netDays = netDays == null ? 0 : netDays;
        catchUpPeriods = catchUpPeriods == null ? 3 : catchUpPeriods;
        correctionPeriods = correctionPeriods == null ? 15 : correctionPeriods;
    }

    /** The same entity with another policy for what is taken back. */
    public LegalEntity crediting(CreditPolicy policy) {
        return new LegalEntity(
                id,
                legalName,
                timeZone,
                currency,
                language,
                address,
                registrations,
                brand,
                invoiceSeries,
                taxTable,
                holidayCalendar,
                channelPolicy,
                approvalPolicy,
                rounding,
                taxRounding,
                leadDays,
                netDays,
                catchUpPeriods,
                correctionPeriods,
                creditNoteSeries,
                policy,
                zeroInvoices,
                catchUp);
    }

    @Override
    public String name() {
        return id.value();
    }
}
