package perennial.invoicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import perennial.contract.Billing;
import perennial.contract.Contract;
import perennial.invoicing.LateFeeCharge.Amount;
import perennial.money.Money;
import perennial.money.Rounding;
import perennial.pricing.Charge;

/**
 * What a group's contracts charge for paying late. A fee accrues on the day after the grace days and every 30 days from
 * then on, while the invoice is open; the next invoice charges the last that has accrued, on the balance open then. It is
 * charged once, never on earlier fees, and untaxed: it makes good a delay and is no supply. Pure.
 */
record LateFees(GroupSnapshot snapshot, LocalDate businessDate, Rounding rounding) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int RHYTHM = 30;

    /** Null where paying late costs nothing. */
    static Billing.LateFee terms(Contract contract) {
        var fee = contract.billing() == null ? null : contract.billing().lateFee();
        return fee != null && fee.isCharged() ? fee : null;
    }

    /** What has accrued and is not charged yet, in the order of the invoices. */
    List<Charge> due() {
        return open().flatMap(invoice -> fee(invoice).stream()).toList();
    }

    /** The first day after today on which a fee may accrue, on an open invoice or on one that is about to be issued. */
    Optional<LocalDate> nextDay(List<Invoice> drafted) {
        var issued = open().map(OpenInvoice::dueDate);
        var coming = drafted.stream().filter(each -> !each.isCreditNote()).map(Invoice::dueDate);
        return terms() == null
                ? Optional.empty()
                : Stream.concat(issued, coming).map(this::nextAfterToday).min(Comparator.naturalOrder());
    }

    /** The fees known so far and those that documents charge. */
    static List<LateFee> charged(List<LateFee> before, List<Invoice> documents) {
        return Stream.concat(before.stream(), documents.stream().flatMap(LateFeeCharge::on))
                .toList();
    }

    private Stream<OpenInvoice> open() {
        return terms() == null || snapshot.open() == null ? Stream.empty() : snapshot.open().stream();
    }

    private Billing.LateFee terms() {
        return terms(lead().contract());
    }

    /** All members have the same terms. */
    private ContractMember lead() {
        return snapshot.members().getFirst();
    }

    private LocalDate first(LocalDate dueDate) {
        return dueDate.plusDays(1L + Objects.requireNonNullElse(terms().graceDays(), 0));
    }

    private LocalDate last(LocalDate dueDate) {
        var first = first(dueDate);
        return first.plusDays(ChronoUnit.DAYS.between(first, businessDate) / RHYTHM * RHYTHM);
    }

    private LocalDate nextAfterToday(LocalDate dueDate) {
        var first = first(dueDate);
        return first.isAfter(businessDate) ? first : last(dueDate).plusDays(RHYTHM);
    }

    private Optional<Charge> fee(OpenInvoice invoice) {
        var day = last(invoice.dueDate());
        boolean isDue = !first(invoice.dueDate()).isAfter(businessDate)
                && about(invoice).noneMatch(fee -> fee.day().isAfter(day.minusDays(RHYTHM)));
        return isDue
                ? Optional.of(amount(invoice, day))
                        .filter(Amount::isAny)
                        .map(amount -> new LateFeeCharge(invoice, day, amount).charge(lead(), businessDate, rounding))
                : Optional.empty();
    }

    private Amount amount(OpenInvoice invoice, LocalDate day) {
        var base = invoice.balance().minus(feesOn(invoice));
        if (base.minor() <= 0) {
            return new Amount(Money.zero(base.currency()), "");
        }
        var full = full(base);
        return terms().maxPerYearPercent() == null
                ? full
                : full.atMost(left(invoice, day), "at most " + text(terms().maxPerYearPercent()) + " % a year");
    }

    private Amount full(Money base) {
        var value = terms().value();
        return switch (terms().kind()) {
            case PERCENT ->
                new Amount(
                        rounding.toMoney(base.major().multiply(value), HUNDRED, base.currency()),
                        text(value) + " % of " + text(base.major()));
            case FLAT, NONE -> new Amount(rounding.toMoney(value, base.currency()), text(value));
        };
    }

    /** What the limit leaves for the twelve months that end with a day. */
    private Money left(OpenInvoice invoice, LocalDate day) {
        var total = invoice.total().minus(feesOn(invoice));
        var most = rounding.toMoney(total.major().multiply(terms().maxPerYearPercent()), HUNDRED, total.currency());
        return most.minus(sum(invoice, about(invoice).filter(fee -> fee.day().isAfter(day.minusYears(1)))));
    }

    private Stream<LateFee> about(OpenInvoice invoice) {
        return snapshot.group().lateFees().stream().filter(fee -> fee.invoice().equals(invoice.id()));
    }

    private Money feesOn(OpenInvoice invoice) {
        return sum(
                invoice,
                snapshot.group().lateFees().stream()
                        .filter(fee -> fee.chargedOn().equals(invoice.id())));
    }

    private static Money sum(OpenInvoice invoice, Stream<LateFee> fees) {
        return new Money(
                fees.mapToLong(LateFee::feeMinor).sum(), invoice.total().currency());
    }

    private static String text(BigDecimal number) {
        return number.toPlainString();
    }
}
