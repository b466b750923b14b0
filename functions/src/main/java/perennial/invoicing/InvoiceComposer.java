package perennial.invoicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perennial.calendar.Period;
import perennial.contract.Contract;
import perennial.contract.PaymentTerms.Collection;
import perennial.contract.Term;
import perennial.id.ContractId;
import perennial.id.InvoiceId;
import perennial.pricing.BillingSettings;
import perennial.pricing.Charge;
import perennial.pricing.ChargeKind;
import perennial.settings.LegalEntity;
import perennial.settings.LegalEntity.CreditPolicy;
import perennial.settings.Settings;

/** Puts charges together as an invoice: lines, taxes, sums, dates, and who and where as they are on this day. */
record InvoiceComposer(BillingGroup group, Settings settings, LocalDate issueDate) {

    /** One document, or what is taken back on a credit note before what is charged on an invoice. */
    List<Invoice> compose(List<MemberCharges> charges) {
        var reversals = charges.stream()
                .flatMap(member -> member.changes().reversals().stream())
                .toList();
        var additions = InvoiceTaxes.rounded(
                charges.stream()
                        .flatMap(member -> member.changes().additions().stream())
                        .toList(),
                entity());
        boolean isSplit =
                entity().creditPolicy() == CreditPolicy.CREDIT_NOTE && !reversals.isEmpty() && !additions.isEmpty();
        return isSplit
                ? List.of(
                        document(1, charges, lines(reversals, List.of())),
                        document(2, charges, lines(List.of(), additions)))
                : List.of(document(1, charges, lines(reversals, additions)));
    }

    private LegalEntity entity() {
        return settings.entity(group.entity()).orElseThrow();
    }

    private Invoice document(int place, List<MemberCharges> charges, List<InvoiceLine> lines) {
        var contracts =
                charges.stream().map(member -> member.member().contract()).toList();
        var lead = contracts.getFirst();
        var billed = lines.stream().map(InvoiceLine::charge).toList();
        var totals = InvoiceTotals.of(billed);
        boolean isCredit = totals.total().isNegative();
        return new Invoice(
                new InvoiceId(group.id(), group.ordinal() + place),
                null,
                isCredit ? Invoice.Kind.CREDIT_NOTE : Invoice.Kind.INVOICE,
                group.entity(),
                group.customer(),
                contractsOn(billed, contracts),
                billed.getFirst().gross().currency().getCurrencyCode(),
                issueDate,
                isCredit
                        ? issueDate
                        : DueDates.of(lead.billing(), new BillingSettings(entity(), settings), issueDate)
                                .dueDate(decisive(lines)),
                period(decisive(lines)),
                billTo(lead, entity()),
                sites(billed, contracts),
                lines,
                InvoiceTaxes.totals(billed),
                totals,
                charges.getFirst().member().poNumber(),
                brand(lead, entity()),
                collection(lead),
                group.lastTotal(),
                isCredit && contracts.stream().anyMatch(InvoiceComposer::isRefunded),
                null);
    }

    private static List<InvoiceLine> lines(List<Reversal> reversals, List<Charge> additions) {
        var lines = new ArrayList<InvoiceLine>();
        reversals.forEach(reversal -> lines.add(reversal.line(lines.size() + 1)));
        additions.forEach(addition -> lines.add(InvoiceLine.charging(lines.size() + 1, addition)));
        return lines;
    }

    private static boolean isRefunded(Contract contract) {
        var cancellation = contract.term().cancellation();
        return cancellation != null
                && cancellation.date() != null
                && cancellation.creditPolicy() == Term.CreditPolicy.REFUND;
    }

    /** What is charged says which service an invoice is for; what is taken back, or a fee for paying late, does so only when it stands alone. */
    private static List<Charge> decisive(List<InvoiceLine> lines) {
        return Stream.<Predicate<InvoiceLine>>of(
                        line -> !line.isReversal() && line.charge().kind() != ChargeKind.LATE_FEE,
                        line -> !line.isReversal(),
                        _ -> true)
                .map(isMeant ->
                        lines.stream().filter(isMeant).map(InvoiceLine::charge).toList())
                .filter(charges -> !charges.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static Period period(List<Charge> charges) {
        var periods = charges.stream().map(Charge::period).toList();
        return new Period(
                periods.stream()
                        .map(Period::start)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                periods.stream().map(Period::end).max(Comparator.naturalOrder()).orElseThrow());
    }

    private static List<ContractId> contractsOn(List<Charge> charges, List<Contract> contracts) {
        var charged = charges.stream().map(Charge::contract).collect(Collectors.toSet());
        return contracts.stream().map(Contract::id).filter(charged::contains).toList();
    }

    private static List<ServiceSite> sites(List<Charge> charges, List<Contract> contracts) {
        var charged = charges.stream().map(Place::of).collect(Collectors.toSet());
        return contracts.stream()
                .flatMap(contract -> contract.sites().stream()
                        .filter(site -> charged.contains(new Place(contract.id(), site.siteId())))
                        .map(site -> new ServiceSite(contract.id(), site.siteId(), site.name(), site.address())))
                .toList();
    }

    /** Sites are named within their contract. */
    private record Place(ContractId contract, String siteRef) {
        static Place of(Charge charge) {
            return new Place(charge.contract(), charge.siteRef());
        }
    }

    private static BillTo billTo(Contract contract, LegalEntity entity) {
        var customer = contract.customer();
        return new BillTo(
                customer.name(),
                customer.accountNumber(),
                customer.billingAddress(),
                customer.taxIds(),
                Objects.requireNonNullElse(customer.language(), Objects.requireNonNullElse(entity.language(), "en-US")),
                Objects.requireNonNullElse(
                        customer.timeZone(), entity.timeZone().getId()));
    }

    private String brand(Contract contract, LegalEntity entity) {
        var own = contract.delivery() == null ? null : contract.delivery().brand();
        return own != null && settings.brands().containsKey(own) ? own : entity.brand();
    }

    private static Collection collection(Contract contract) {
        var own = contract.payment() == null ? null : contract.payment().collection();
        return own == null ? Collection.INVOICE : own;
    }
}
