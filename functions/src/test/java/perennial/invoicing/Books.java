package perennial.invoicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import perennial.contract.Verdict;
import perennial.id.BillingGroupId;
import perennial.id.EntityId;
import perennial.id.InvoiceId;
import perennial.id.LineId;
import perennial.invoicing.Issued.Posted;
import perennial.money.Money;
import perennial.money.Rounding;
import perennial.pricing.AContract;
import perennial.settings.NumberSeries;

/** A billing group of one contract with its issued invoices, kept in memory to tell stories with. */
final class Books {
    private static final NumberSeries SERIES = new NumberSeries("acme", "AC-", false, 6);

    private static final NumberSeries CREDIT_NOTES = new NumberSeries("acme-CN", "AC-CN-", false, 6);

    final List<Posted> issued = new ArrayList<>();
    private final List<BilledCharge> adjustments = new ArrayList<>();
    private List<OpenInvoice> open;
    private AContract contract;
    private long version = 1;
    private BillingGroup group;

    Books(AContract contract) {
        this.contract = contract;
        this.group = new BillingGroup(
                new BillingGroupId("crm:C-1"),
                1,
                new EntityId("acme"),
                contract.contract().customerId(),
                "USD",
                List.of(new Member(contract.contract().id(), 1, 0)),
                LocalDate.of(2027, 1, 1),
                0,
                List.of(),
                null);
    }

    BillingGroup group() {
        return group;
    }

    /** Imports a new version of the contract. */
    void change(AContract changed) {
        contract = changed;
        version++;
        var was = group.members().getFirst();
        group = group.with(List.of(new Member(was.contract(), version, was.billedVersion())), group.nextBillDate());
    }

    /** Meter m1 tells of an event of line l1. */
    void told(String id, int revision, String day, String quantity, String received) {
        contract.told(id, revision, day, quantity, received);
        group = group.told(
                contract.contract().id(), Set.of(new LineId("l1")), LocalDate.parse(day), LocalDate.parse(received));
    }

    /** What of an invoice is open; all others are paid. */
    void open(Invoice invoice, long balanceMinor) {
        var balance = new Money(balanceMinor, invoice.total().currency());
        open = List.of(new OpenInvoice(invoice.id(), invoice.dueDate(), invoice.total(), balance));
    }

    /** A person credits a part of the first line. */
    void adjust(Invoice invoice, long netMinor) {
        var billed = BilledCharge.on(invoice).findFirst().orElseThrow();
        var part = new Money(netMinor, invoice.total().currency());
        var credit = new Creditable(billed, List.of()).part(part, Rounding.HALF_UP, "by hand");
        var why = new InvoiceLine.Adjustment("too noisy", "ann");
        adjustments.add(new BilledCharge(
                new InvoiceId(group.id(), 900),
                new InvoiceLine(1, credit, invoice.id(), billed.line().position(), why)));
    }

    void voided(Invoice invoice) {
        group = group.without(invoice, invoice.total().negated(), invoice.issueDate());
    }

    Drafted draft(String date) {
        return Drafting.draft(
                snapshot(LocalDate.parse(date)), contract.settings().settings(), LocalDate.parse(date));
    }

    /** What is read on a business date: usage counts that came in before it. */
    GroupSnapshot snapshot(LocalDate date) {
        var member = new ContractMember(contract.version(version, date.minusDays(1)), Verdict.of(List.of()));
        return new GroupSnapshot(group, List.of(member), group.changedMembers().isEmpty() ? List.of() : billed())
                .withOpen(open);
    }

    /** Drafts and issues; fails when there is nothing to. */
    Invoice issue(String date) {
        return switch (draft(date)) {
            case Drafted.Ready(var draft) -> issue(draft);
            case Drafted other -> throw new AssertionError("nothing to issue on " + date + ": " + other);
        };
    }

    List<BilledCharge> billed() {
        return Stream.concat(issued.stream().flatMap(each -> BilledCharge.on(each.invoice())), adjustments.stream())
                .toList();
    }

    private Invoice issue(Draft draft) {
        draft.documents().forEach(each -> issued.add(Posted.of(each, number(each))));
        group = draft.next();
        return issued.getLast().invoice();
    }

    private InvoiceNumber number(Invoice document) {
        var series = document.isCreditNote() ? CREDIT_NOTES : SERIES;
        long earlier = issued.stream()
                .filter(each -> each.invoice().kind() == document.kind())
                .count();
        return InvoiceNumber.of(series, 2027, earlier + 1);
    }
}
