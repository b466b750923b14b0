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
    private final boolean isOutside;
    private final TaxTable table;
    private final TaxPlaces places;
    private final List<Refusal> refusals = new ArrayList<>();

    private TaxRules(Contract contract, BillingSettings settings) {
        this.contract = contract;
        this.isOutside = isTaxedOutside(contract);
        this.table = isTaxedByTable(contract) ? settings.taxTable() : null;
        this.places = new TaxPlaces(contract);
    }

    /** The contract's taxation: by the service outside, by the entity's table, or by nothing. */
    static Taxation taxation(Contract contract, BillingSettings settings) {
        return new Taxation(rates(contract, settings), contract.customer().taxExempt(), settings.rounding());
    }

    private static TaxRates rates(Contract contract, BillingSettings settings) {
        if (isTaxedOutside(contract)) {
            return TaxRates.of(settings.quotes());
        }
        return isTaxed(contract) && settings.taxTable() != null ? TaxRates.of(settings.taxTable()) : TaxRates.none();
    }

    static List<Refusal> check(Contract contract, BillingSettings settings) {
        if (isTaxedOutside(contract) && !settings.quotes().isAsked()) {
            return List.of(new Refusal(
                    "TAX_PROVIDER_MISSING",
                    "no tax service is set up to ask; set one up, or tax the contract by the entity's table",
                    "/tax/provider"));
        }
        if (isTaxedByTable(contract)
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

    static boolean isTaxedOutside(Contract contract) {
        return contract.tax() != null && contract.tax().provider() == TaxTerms.Provider.EXTERNAL;
    }

    private static boolean isTaxed(Contract contract) {
        return contract.tax() == null || contract.tax().provider() != TaxTerms.Provider.NONE;
    }

    private static boolean isTaxedByTable(Contract contract) {
        return isTaxed(contract) && !isTaxedOutside(contract);
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
        } else if ((table != null || isOutside) && !places.of(line.siteRef()).isKnown()) {
            refuse(
                    "TAX_LOCATION_MISSING",
                    "the place of service has no country; complete its address",
                    pointer + "/siteRef");
        }
        if (isOutside && line.code() == null) {
            refuse("TAX_CODE_UNKNOWN", "the tax service needs a tax code; give one", pointer + "/tax/code");
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
