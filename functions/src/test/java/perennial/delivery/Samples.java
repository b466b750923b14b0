package perennial.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import perennial.calendar.Period;
import perennial.contract.PaymentTerms.Collection;
import perennial.delivery.document.CitedInvoices;
import perennial.delivery.document.ComposeInvoice;
import perennial.delivery.document.InvoiceText;
import perennial.delivery.document.Issuer;
import perennial.id.BillingGroupId;
import perennial.id.ContractId;
import perennial.id.CustomerId;
import perennial.id.EntityId;
import perennial.id.InvoiceId;
import perennial.id.LineId;
import perennial.invoicing.BillTo;
import perennial.invoicing.Invoice;
import perennial.invoicing.InvoiceLine;
import perennial.invoicing.InvoiceNumber;
import perennial.invoicing.Invoices;
import perennial.invoicing.ServiceSite;
import perennial.invoicing.TaxTotal;
import perennial.invoicing.Totals;
import perennial.money.Money;
import perennial.money.Rounding;
import perennial.place.Address;
import perennial.platform.Json;
import perennial.pricing.Charge;
import perennial.pricing.ChargeKey;
import perennial.pricing.ChargeKind;
import perennial.pricing.Derivation;
import perennial.pricing.Derivation.DiscountTaken;
import perennial.settings.Brand;
import perennial.settings.LegalEntity;

/** Invoices to print: one that shows everything, and its variations. */
public final class Samples {
    private static final Period DECEMBER = new Period(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 1));
    private static final ContractId CONTRACT = new ContractId("crm:SC-10442");

    private Samples() {}

    public static Issuer acme() {
        return new Issuer(entity(), brand("ACME Security"));
    }

    /** As ACME words it, with the sample invoice issued. */
    public static InvoiceText text(Invoice invoice) {
        var issued = invoice();
        Invoices invoices = id -> Optional.of(issued).filter(each -> each.id().equals(id));
        return ComposeInvoice.of(invoice, acme(), CitedInvoices.by(invoice, invoices));
    }

    public static Brand brand(String name) {
        return new Brand(
                name,
                name,
                "#0b4f6c",
                name,
                "ACME Billing <billing@acme.example>",
                "billing@acme.example",
                "ACME Security",
                "+1 512 555 0100",
                "billing@acme.example",
                "www.acme.example",
                "ACME Security Systems, Inc.",
                new Address("PO Box 4410", null, "Austin", "TX", "78765", "US"),
                List.of(
                        "Bank transfer (ACH): routing 111000025, account 0012 3456, reference is the invoice number",
                        "By telephone: +1 512 555 0100, Monday to Friday, 8 am to 6 pm"),
                "https://pay.acme.example",
                "Late payments are charged 1.5% per month where the agreement allows it. Thank you for your business.");
    }

    public static LegalEntity entity() {
        return Json.read("""
                {"id": "acme", "legalName": "ACME Security Systems, Inc.", "timeZone": "America/Chicago",
                 "currency": "USD", "language": "en-US", "brand": "acme", "invoiceSeries": "acme",
                 "channelPolicy": "standard", "address": {"line1": "400 Commerce St", "line2": "Suite 210",
                 "city": "Austin", "region": "TX", "postalCode": "78701", "country": "US"},
                 "registrations": [{"label": "Texas DPS alarm licence", "value": "B-19842"},
                 {"label": "EIN", "value": "74-1234567"}]}
                """, LegalEntity.class);
    }

    public static Invoice invoice() {
        return invoice("USD", "en-US", "Lone Star Hardware, LLC", Collection.INVOICE, 2);
    }

    /** Takes the whole of the invoice back. */
    public static Invoice creditNote() {
        var credited = invoice();
        var lines = credited.lines().stream()
                .map(line ->
                        new InvoiceLine(line.position(), negated(line.charge()), credited.id(), line.position(), null))
                .toList();
        return new Invoice(
                new InvoiceId(credited.id().group(), 13),
                new InvoiceNumber("acme-CN", 2026, 7, "INV-CN-2026-000007"),
                Invoice.Kind.CREDIT_NOTE,
                credited.entity(),
                credited.customer(),
                credited.contractIds(),
                credited.currency(),
                credited.issueDate(),
                credited.issueDate(),
                credited.period(),
                credited.billTo(),
                credited.sites(),
                lines,
                credited.taxes().stream().map(Samples::negated).toList(),
                new Totals(
                        credited.totals()
                                .subtotal()
                                .minus(credited.totals().discount())
                                .negated(),
                        Money.zero(credited.total().currency()),
                        credited.totals().tax().negated(),
                        credited.total().negated()),
                credited.poNumber(),
                credited.brand(),
                credited.collection(),
                null,
                false,
                null);
    }

    private static Charge negated(Charge charge) {
        return new Charge(
                charge.key(),
                charge.siteRef(),
                charge.description(),
                charge.quantity(),
                charge.unitAmount(),
                charge.net().negated(),
                Money.zero(charge.net().currency()),
                List.of(),
                charge.taxCode(),
                charge.revenue(),
                charge.generationDate(),
                charge.dueFrom(),
                null);
    }

    private static TaxTotal negated(TaxTotal tax) {
        return new TaxTotal(
                tax.jurisdiction(),
                tax.name(),
                tax.percent(),
                tax.base().negated(),
                tax.tax().negated(),
                tax.note());
    }

    public static Invoice automatic() {
        return invoice("USD", "en-US", "Lone Star Hardware, LLC", Collection.AUTOPAY, 2);
    }

    /** An invoice with so many lines, two sites, a discount and two taxes. */
    public static Invoice invoice(String currency, String language, String name, Collection collection, int lines) {
        var unit = Currency.getInstance(currency);
        var charges = new ArrayList<Charge>();
        charges.add(monitoring(unit, "s1", "24/7 burglary and fire monitoring, Gold", "49.95", "10"));
        IntStream.range(1, lines)
                .mapToObj(i -> monitoring(
                        unit, i % 3 == 0 ? "s1" : "s2", "Camera " + i + ", video verification", "12.5025", null))
                .forEach(charges::add);
        charges.add(fee(unit));
        return of(unit, language, name, collection, charges);
    }

    private static Invoice of(
            Currency unit, String language, String name, Collection collection, List<Charge> charges) {
        var subtotal = sum(unit, charges.stream().map(Charge::gross).toList());
        var discount = sum(unit, charges.stream().map(Charge::discount).toList());
        var base = subtotal.minus(discount);
        var state = tax(base, "Sales tax", "Texas", "6.25");
        var city = tax(base, "Sales tax", "Austin", "2");
        var tax = state.tax().plus(city.tax());
        return new Invoice(
                new InvoiceId(new BillingGroupId("acme:lonestar:USD"), 12),
                new InvoiceNumber("acme", 2026, 123, "INV-2026-000123"),
                Invoice.Kind.INVOICE,
                new EntityId("acme"),
                new CustomerId("crm:lonestar"),
                List.of(CONTRACT),
                unit.getCurrencyCode(),
                LocalDate.of(2026, 11, 26),
                LocalDate.of(2026, 12, 15),
                DECEMBER,
                new BillTo(
                        name,
                        "A-2201",
                        new Address("1200 Barton Springs Rd", null, "Austin", "TX", "78704", "US"),
                        List.of(),
                        language,
                        "America/Chicago"),
                List.of(
                        new ServiceSite(
                                CONTRACT,
                                "s1",
                                "Barton Springs store",
                                new Address("1200 Barton Springs Rd", null, "Austin", "TX", "78704", "US")),
                        new ServiceSite(
                                CONTRACT,
                                "s2",
                                "Warehouse",
                                new Address("88 Airport Blvd", "Dock 4", "Austin", "TX", "78721", "US"))),
                numbered(charges),
                List.of(state, city),
                new Totals(subtotal, discount, tax, base.plus(tax)),
                "PO-77120",
                "acme",
                collection,
                null,
                false,
                null);
    }

    private static List<InvoiceLine> numbered(List<Charge> charges) {
        return IntStream.range(0, charges.size())
                .mapToObj(i -> InvoiceLine.charging(i + 1, charges.get(i)))
                .toList();
    }

    private static Charge monitoring(Currency unit, String site, String description, String price, String percent) {
        var amount = new BigDecimal(price);
        var gross = Rounding.HALF_UP.toMoney(amount, unit);
        var discount = percent == null
                ? Money.zero(unit)
                : Rounding.HALF_UP.toMoney(amount.multiply(new BigDecimal(percent)), new BigDecimal(100), unit);
        var taken = percent == null
                ? List.<DiscountTaken>of()
                : List.of(new DiscountTaken("LOYALTY10", percent + "% of " + gross, discount));
        return new Charge(
                new ChargeKey(
                        CONTRACT,
                        new LineId("l-" + site + description.length()),
                        "2026-01-01",
                        ChargeKind.RECURRING,
                        DECEMBER),
                site,
                description,
                BigDecimal.ONE,
                amount,
                gross,
                discount,
                List.of(),
                "SVC-ALARM",
                null,
                LocalDate.of(2026, 11, 26),
                LocalDate.of(2026, 12, 1),
                new Derivation(
                        "/services/0/price",
                        3,
                        DECEMBER,
                        price + " x 31/31",
                        "HALF_UP to 0.01",
                        taken,
                        "Texas and Austin by the address of the site",
                        price + " for the full period of 31 days, contract version 3",
                        List.of()));
    }

    private static Charge fee(Currency unit) {
        return new Charge(
                new ChargeKey(
                        CONTRACT,
                        new LineId("f1"),
                        "2026-12-01",
                        ChargeKind.ONE_TIME,
                        new Period(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 2))),
                null,
                "Panel upgrade, installation and test",
                BigDecimal.ONE,
                new BigDecimal("99"),
                Rounding.HALF_UP.toMoney(new BigDecimal("99"), unit),
                Money.zero(unit),
                List.of(),
                "SETUP",
                null,
                LocalDate.of(2026, 11, 26),
                LocalDate.of(2026, 12, 1),
                null);
    }

    private static TaxTotal tax(Money base, String name, String place, String percent) {
        var rate = new BigDecimal(percent);
        var tax = Rounding.HALF_UP.toMoney(base.major().multiply(rate), new BigDecimal(100), base.currency());
        return new TaxTotal(place, name, rate, base, tax, null);
    }

    private static Money sum(Currency unit, List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(unit), Money::plus);
    }
}
