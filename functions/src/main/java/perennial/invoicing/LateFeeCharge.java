package perennial.invoicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import perennial.calendar.Period;
import perennial.id.InvoiceId;
import perennial.id.LineId;
import perennial.money.Money;
import perennial.money.Rounding;
import perennial.pricing.Charge;
import perennial.pricing.ChargeKey;
import perennial.pricing.ChargeKind;
import perennial.pricing.Derivation;
import perennial.pricing.RevenueTerms;

/**
 * A fee for paying late as a charge; its identity is the invoice that it is about and the day on which it accrued.
 *
 * @param day on which it accrued
 */
record LateFeeCharge(OpenInvoice invoice, LocalDate day, Amount amount) {
    private static final String PREFIX = "late-fee:";

    /** A fee and how it came about. */
    record Amount(Money fee, String formula) {
        boolean isAny() {
            return fee.minor() > 0;
        }

        Amount atMost(Money limit, String why) {
            return fee.compareTo(limit) > 0 ? new Amount(limit, formula + ", " + why) : this;
        }
    }

    /** The fees that a document charges. */
    static Stream<LateFee> on(Invoice document) {
        return document.lines().stream()
                .filter(line -> line.charge().kind() == ChargeKind.LATE_FEE && !line.isReversal())
                .map(line -> fee(document.id(), line.charge()));
    }

    private static LateFee fee(InvoiceId document, Charge charge) {
        int about = Integer.parseInt(charge.line().value().substring(PREFIX.length()));
        return new LateFee(
                new InvoiceId(document.group(), about),
                charge.period().start(),
                document,
                charge.gross().minor());
    }

    /** As it is charged on a business date, which payment terms count from. */
    Charge charge(ContractMember lead, LocalDate businessDate, Rounding rounding) {
        var fee = amount.fee();
        return new Charge(
                key(lead),
                null,
                "Late fee for the invoice due " + invoice.dueDate(),
                BigDecimal.ONE,
                fee.major(),
                fee,
                Money.zero(fee.currency()),
                List.of(),
                null,
                RevenueTerms.earnedAtOnce(),
                day,
                businessDate,
                derivation(lead, businessDate, rounding));
    }

    private ChargeKey key(ContractMember lead) {
        return new ChargeKey(
                lead.id(),
                new LineId(PREFIX + invoice.id().ordinalText()),
                day.toString(),
                ChargeKind.LATE_FEE,
                new Period(day, day.plusDays(1)));
    }

    private Derivation derivation(ContractMember lead, LocalDate businessDate, Rounding rounding) {
        var formula = amount.formula() + " = " + plain(amount.fee());
        return new Derivation(
                "/billing/lateFee",
                lead.version().number(),
                null,
                formula,
                rounding.name(),
                List.of(),
                "no tax",
                formula + why(businessDate),
                List.of());
    }

    private String why(LocalDate businessDate) {
        return " accrued on " + day + ": invoice " + invoice.id() + " was due " + invoice.dueDate() + " and "
                + plain(invoice.balance()) + " of it was open on " + businessDate + "; no tax";
    }

    private static String plain(Money money) {
        return money.major().toPlainString();
    }
}
