package perennial.ingest.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import perennial.contract.Finding;
import perennial.settings.LegalEntity;
import perennial.settings.Mapping;
import perennial.settings.PriceBook;
import perennial.settings.PriceIndex;
import perennial.settings.Setting;
import perennial.settings.TaxTable;

/** What a schema cannot say about settings. */
final class SettingRules {
    private final Shape contract;

    SettingRules(Shape contract) {
        this.contract = contract;
    }

    List<Finding> check(Setting setting) {
        return switch (setting) {
            case LegalEntity entity ->
                Stream.of(currency(entity.currency()), series(entity))
                        .flatMap(List::stream)
                        .toList();
            case Mapping mapping -> places(mapping);
            case TaxTable table -> TaxTableRules.check(table);
            case PriceBook book -> PriceBookRules.check(book);
            case PriceIndex index -> onePerDay(index);
            default -> List.of();
        };
    }

    static List<Finding> currency(String code) {
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
        return known
                ? List.of()
                : List.of(BadValue.of(
                        "CURRENCY_UNKNOWN",
                        "/currency",
                        code,
                        "is no currency",
                        "give its ISO 4217 code, such as USD"));
    }

    /** Credit notes that counted with the invoices would leave gaps in both. */
    private static List<Finding> series(LegalEntity entity) {
        return entity.invoiceSeries() == null || !entity.invoiceSeries().equals(entity.creditNoteSeries())
                ? List.of()
                : List.of(BadValue.of(
                        "SERIES_SHARED",
                        "/creditNoteSeries",
                        entity.creditNoteSeries(),
                        "is the series of the invoices",
                        "name another series, or leave it out"));
    }

    /** Every place that a mapping fills must exist, and its date format must be one. */
    private List<Finding> places(Mapping mapping) {
        var faults = new ArrayList<Finding>();
        for (int i = 0; i < mapping.fields().size(); i++) {
            try {
                Assignment.of(mapping.fields().get(i), mapping, contract);
            } catch (UnreadableFile fault) {
                var finding = fault.reading().finding();
                faults.add(BadValue.of(
                        finding.code(), "/fields/" + i, finding.value(), finding.message(), finding.remedy()));
            }
        }
        mapping.defaults().keySet().stream()
                .filter(path -> contract.at(path).isEmpty())
                .forEach(path -> faults.add(unknownPlace(path)));
        return faults;
    }

    private static Finding unknownPlace(String path) {
        return BadValue.of(
                "MAPPING_PATH_UNKNOWN",
                "/defaults",
                path,
                "the contract document has no such place",
                "correct the path, or use /metadata/<name>");
    }

    /** Two values of one day would leave open which one is meant. */
    private static List<Finding> onePerDay(PriceIndex index) {
        var days = new HashSet<LocalDate>();
        return index.values().stream()
                .map(PriceIndex.Value::published)
                .filter(day -> !days.add(day))
                .map(day -> BadValue.of(
                        "PRICE_INDEX_AMBIGUOUS",
                        "/values",
                        day.toString(),
                        "two values are published on one day",
                        "keep one of them, or give the revision its own date"))
                .toList();
    }
}
