package perennial.pricing;

import java.util.HashMap;
import java.util.List;
import perennial.settings.TaxTable;
import perennial.settings.TaxTable.Rate;

/** Which rates a supply bears, one for each jurisdiction; all of them on the same base, none on another tax. */
interface TaxRates {
    List<TaxRate> of(TaxQuestion supply);

    /** Nothing is taxed. */
    static TaxRates none() {
        return supply -> List.of();
    }

    /** The table's rates for the code that cover the place and hold on the date of supply. */
    static TaxRates of(TaxTable table) {
        return supply -> table.rates().stream()
                .filter(rate -> rate.codes().isEmpty() || rate.codes().contains(supply.code()))
                .filter(rate -> holds(rate, supply) && rate.covers(supply.address(), supply.locationCode()))
                .map(rate -> new TaxRate(rate.jurisdiction(), rate.name(), rate.percent()))
                .toList();
    }

    /** What a service outside has answered; what it has not is asked for before anything is billed. */
    static TaxRates of(TaxQuotes quotes) {
        var answers = new HashMap<TaxQuestion, List<TaxRate>>();
        quotes.quotes().forEach(quote -> answers.put(quote.question(), quote.rates()));
        return supply -> answers.getOrDefault(supply, List.of());
    }

    private static boolean holds(Rate rate, TaxQuestion supply) {
        boolean begun = rate.from() == null || !supply.supply().isBefore(rate.from());
        return begun && (rate.to() == null || supply.supply().isBefore(rate.to()));
    }
}
