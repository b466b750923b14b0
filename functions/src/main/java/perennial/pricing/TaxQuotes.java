package perennial.pricing;

import java.util.List;

/**
 * What a tax service outside has answered, fetched before pricing so that pricing stays a function of what it is given.
 *
 * @param isAsked whether there is a service to ask at all
 */
public record TaxQuotes(boolean isAsked, List<Quote> quotes) {

    /** The rates for one question; none when the supply bears no tax. */
    public record Quote(TaxQuestion question, List<TaxRate> rates) {
        public Quote {
            rates = List.copyOf(rates);
        }
    }

    public TaxQuotes {
        quotes = quotes == null ? List.of() : List.copyOf(quotes);
    }

    /** There is no service to ask. */
    public static TaxQuotes none() {
        return new TaxQuotes(false, List.of());
    }

    /** What a service has answered; nothing while it is down. */
    public static TaxQuotes of(List<Quote> quotes) {
        return new TaxQuotes(true, quotes);
    }

    boolean answers(TaxQuestion question) {
        return quotes.stream().anyMatch(quote -> quote.question().equals(question));
    }
}
