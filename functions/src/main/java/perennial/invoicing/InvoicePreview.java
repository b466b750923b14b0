package perennial.invoicing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import perennial.id.ContractId;
import perennial.id.CustomerId;
import perennial.id.LineId;
import perennial.pricing.ChargeKind;

/**
 * An invoice as the command line prints it: amounts in minor units, period ends exclusive, {@code totalMinor =
 * subtotalMinor - discountMinor + taxMinor}.
 *
 * @param number null while a draft; absent values are printed as null, so that every line has every field
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record InvoicePreview(
        CustomerId customerId,
        List<ContractId> contractIds,
        String currency,
        String number,
        LocalDate issueDate,
        LocalDate dueDate,
        LocalDate periodStart,
        LocalDate periodEnd,
        List<Line> lines,
        long subtotalMinor,
        long discountMinor,
        long taxMinor,
        long totalMinor) {

    /** A line of it; {@code amountMinor} is before discount, which is not negative. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Line(
            LineId lineId,
            ChargeKind kind,
            String siteId,
            String description,
            LocalDate periodStart,
            LocalDate periodEnd,
            BigDecimal quantity,
            BigDecimal unitAmount,
            long amountMinor,
            long discountMinor,
            long taxMinor,
            String explanation) {

        static Line of(InvoiceLine line) {
            var charge = line.charge();
            return new Line(
                    charge.line(),
                    charge.kind(),
                    charge.siteRef(),
                    charge.description(),
                    charge.period().start(),
                    charge.period().end(),
                    charge.quantity(),
                    charge.unitAmount(),
                    charge.gross().minor(),
                    charge.discount().minor(),
                    charge.tax().minor(),
                    charge.derivation().text());
        }
    }

    public static InvoicePreview of(Invoice invoice) {
        return new InvoicePreview(
                invoice.customer(),
                invoice.contractIds(),
                invoice.currency(),
                invoice.number() == null ? null : invoice.number().text(),
                invoice.issueDate(),
                invoice.dueDate(),
                invoice.period().start(),
                invoice.period().end(),
                invoice.lines().stream().map(Line::of).toList(),
                invoice.totals().subtotal().minor(),
                invoice.totals().discount().minor(),
                invoice.totals().tax().minor(),
                invoice.totals().total().minor());
    }
}
