package perennial.pricing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import perennial.contract.Contract;
import perennial.contract.TaxTerms;
import perennial.settings.TaxTable;

/** What must be known about every line before it can be taxed. */
final class TaxRules {
    private final Contract contract;
    private final TaxTable table;
    private final TaxPlaces places;
    private final List<Refusal> refusals = new ArrayList<>();

    private TaxRules(Contract contract, BillingSettings settings) {
        this.contract = contract;
        this.table = isTaxed(contract) ? settings.taxTable() : null;
        this.places = new TaxPlaces(contract);
    }

    /** The contract's taxation; without rates when the entity or the contract taxes nothing. */
    static Taxation taxation(Contract contract, BillingSettings settings) {
        boolean isTaxed = isTaxed(contract) && settings.taxTable() != null;
        List<TaxTable.Rate> rates = isTaxed ? settings.taxTable().rates() : List.of();
        return new Taxation(rates, contract.customer().taxExempt(), settings.rounding());
    }

    static List<Refusal> check(Contract contract, BillingSettings settings) {
        if (isTaxed(contract)
                && settings.taxTable() == null
                && settings.entity().taxTable() != null) {
            return List.of(new Refusal(
                    "TAX_TABLE_UNKNOWN",
                    "the legal entity's tax table " + settings.entity().taxTable() + " is missing; bring it in",
                    "/entityId"));
        }
        var rules = new TaxRules(contract, settings);
        rules.checkLines();
        return rules.refusals;
    }

    private static boolean isTaxed(Contract contract) {
        return contract.tax() == null || contract.tax().provider() != TaxTerms.Provider.NONE;
    }

    private void checkLines() {
        each(
                contract.services().stream().map(line -> new Taxed(line.siteRef(), RecurringLines.taxCode(line.tax()))),
                "/services/");
        each(
                contract.equipment().stream()
                        .map(line -> new Taxed(line.siteRef(), RecurringLines.taxCode(line.tax()))),
                "/equipment/");
        each(
                contract.fees().stream().map(fee -> new Taxed(fee.siteRef(), RecurringLines.taxCode(fee.tax()))),
                "/fees/");
    }

    /** What tax needs to know of a line. */
    private record Taxed(String siteRef, String code) {}

    private void each(Stream<Taxed> lines, String pointer) {
        var all = lines.toList();
        for (int index = 0; index < all.size(); index++) {
            check(all.get(index), pointer + index);
        }
    }

    private void check(Taxed line, String pointer) {
        if (line.siteRef() != null && places.site(line.siteRef()).isEmpty()) {
            refuse(
                    "SITE_UNKNOWN",
                    "there is no site " + line.siteRef() + "; add it or correct the line",
                    pointer + "/siteRef");
        } else if (table != null && !places.of(line.siteRef()).isKnown()) {
            refuse(
                    "TAX_LOCATION_MISSING",
                    "the place of service has no country; complete its address",
                    pointer + "/siteRef");
        }
        if (table != null && !isKnownCode(line.code())) {
            refuse(
                    "TAX_CODE_UNKNOWN",
                    "table " + table.name() + " has no tax code " + line.code(),
                    pointer + "/tax/code");
        }
    }

    private boolean isKnownCode(String code) {
        return table.codes().stream().anyMatch(known -> known.code().equals(code));
    }

    private void refuse(String code, String message, String field) {
        refusals.add(new Refusal(code, message, field));
    }
}
