package perennial.contract;

import static perennial.contract.Severity.HOLD;
import static perennial.contract.Severity.WARN;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.place.Address;
import perennial.settings.TaxTable;

/** Where and how the contract is taxed. */
final class TaxRules {
    private static final List<Rule<Customer>> REVERSE_CHARGE = List.of(new Rule<>(
            "REVERSE_CHARGE_ID_MISSING",
            HOLD,
            "/taxIds",
            "the customer accounts for the tax but has no VAT number",
            "add a tax id of type eu_vat, or set the status to NONE to tax the customer",
            customer -> isReverseCharged(customer) && !hasVatNumber(customer)));

    private TaxRules() {}

    static Stream<Finding> check(Examined examined) {
        var customer = examined.contract().customer();
        return customer == null
                ? Stream.empty()
                : Stream.of(
                                Rule.check(address(), customer, "/customer"),
                                Rule.check(REVERSE_CHARGE, customer, "/customer"),
                                exemption(examined, customer.taxExempt()),
                                examined.taxTable().stream().flatMap(table -> lines(examined, table)))
                        .flatMap(findings -> findings);
    }

    private static boolean isReverseCharged(Customer customer) {
        return customer.taxExempt() != null && customer.taxExempt().status() == TaxExemption.Status.REVERSE_CHARGE;
    }

    private static boolean hasVatNumber(Customer customer) {
        return customer.taxIds().stream().anyMatch(id -> "eu_vat".equals(id.type()) && Examined.isGiven(id.value()));
    }

    private static List<Rule<Customer>> address() {
        return List.of(new Rule<>(
                "BILLING_ADDRESS_INCOMPLETE",
                HOLD,
                "/billingAddress",
                "the billing address lacks street, city, country, or in the United States state or postal code",
                "complete it",
                customer -> !isComplete(customer.billingAddress())));
    }

    static boolean isComplete(Address address) {
        return address != null
                && Examined.isGiven(address.line1())
                && Examined.isGiven(address.city())
                && Examined.isGiven(address.country())
                && (!address.country().equals("US") || isPlaced(address));
    }

    private static boolean isPlaced(Address address) {
        return Examined.isGiven(address.region()) && Examined.isGiven(address.postalCode());
    }

    private static Stream<Finding> exemption(Examined examined, TaxExemption exemption) {
        if (exemption == null || exemption.status() != TaxExemption.Status.EXEMPT) {
            return Stream.empty();
        }
        var rules = List.of(
                new Rule<TaxExemption>(
                        "TAX_EXEMPT_CERT_MISSING",
                        HOLD,
                        "/certificateNo",
                        "the customer is exempt from tax without a certificate",
                        "ask for the certificate, or set the status to NONE to tax the customer",
                        each -> !Examined.isGiven(each.certificateNo())),
                new Rule<TaxExemption>(
                        "TAX_EXEMPT_EXPIRED",
                        WARN,
                        "/validUntil",
                        "the exemption certificate has run out, so the customer is taxed",
                        "ask for a new certificate",
                        each -> each.validUntil() != null && each.validUntil().isBefore(examined.today()),
                        TaxExemption::validUntil));
        return Rule.check(rules, exemption, "/customer/taxExempt");
    }

    private static Stream<Finding> lines(Examined examined, TaxTable table) {
        var contract = examined.contract();
        var services = contract.services();
        var devices = contract.equipment();
        var fees = contract.fees();
        return Stream.of(
                        IntStream.range(0, services.size())
                                .mapToObj(i -> new Taxed(
                                        services.get(i).siteRef(),
                                        services.get(i).tax(),
                                        "/services/" + i)),
                        IntStream.range(0, devices.size())
                                .mapToObj(i -> new Taxed(
                                        devices.get(i).siteRef(), devices.get(i).tax(), "/equipment/" + i)),
                        IntStream.range(0, fees.size())
                                .mapToObj(i -> new Taxed(
                                        fees.get(i).siteRef(), fees.get(i).tax(), "/fees/" + i)))
                .flatMap(lines -> lines)
                .flatMap(line -> Rule.check(rules(contract, table), line, line.pointer));
    }

    /** What tax needs to know of a line. */
    private record Taxed(String siteRef, LineTax tax, String pointer) {
        String code() {
            return tax == null ? null : tax.code();
        }
    }

    private static List<Rule<Taxed>> rules(Contract contract, TaxTable table) {
        return List.of(
                new Rule<>(
                        "TAX_CODE_UNKNOWN",
                        HOLD,
                        "/tax/code",
                        "the entity's tax table " + table.name() + " has no such code",
                        "give a code of the table, or add the code to it",
                        line -> table.codes().stream()
                                .noneMatch(known -> known.code().equals(line.code())),
                        Taxed::code),
                new Rule<>(
                        "TAX_LOCATION_MISSING",
                        HOLD,
                        "/siteRef",
                        "the place that decides the tax is not known",
                        "complete the address of the site, or name its taxLocationCode",
                        line -> !isLocated(contract, line.siteRef()),
                        Taxed::siteRef));
    }

    private static boolean isLocated(Contract contract, String siteRef) {
        boolean byBilling = contract.tax() != null && contract.tax().taxLocation() == TaxTerms.Location.BILLING;
        if (byBilling || siteRef == null) {
            return isTaxPlace(contract.customer().billingAddress());
        }
        return SiteReferences.find(contract, siteRef)
                .map(site -> Examined.isGiven(site.taxLocationCode()) || isTaxPlace(site.address()))
                .orElse(true);
    }

    private static boolean isTaxPlace(Address address) {
        return address != null
                && Examined.isGiven(address.country())
                && (!address.country().equals("US") || Examined.isGiven(address.region()));
    }
}
