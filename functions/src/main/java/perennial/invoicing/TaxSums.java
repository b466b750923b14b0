package perennial.invoicing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perennial.money.Money;
import perennial.pricing.TaxShare;

/** Adds up tax shares by jurisdiction and rate. */
final class TaxSums {

    /** What makes two tax shares one. */
    record TaxKey(String jurisdiction, BigDecimal percent) {
        static TaxKey of(TaxShare share) {
            return new TaxKey(share.jurisdiction(), share.percent().stripTrailingZeros());
        }
    }

    private TaxSums() {}

    /** In the order in which they come first. */
    static Map<TaxKey, TaxShare> of(Stream<TaxShare> shares) {
        return shares.collect(Collectors.toMap(TaxKey::of, Function.identity(), TaxSums::plus, LinkedHashMap::new));
    }

    /** What is taxed, without what is taxed on nothing. */
    static Map<TaxKey, Money> bases(List<TaxShare> shares) {
        return of(shares.stream()).values().stream()
                .filter(share -> !share.base().isZero())
                .collect(Collectors.toMap(TaxKey::of, TaxShare::base));
    }

    private static TaxShare plus(TaxShare one, TaxShare other) {
        return new TaxShare(
                one.jurisdiction(),
                one.name(),
                one.percent(),
                one.base().plus(other.base()),
                one.tax().plus(other.tax()),
                other.note(),
                other.contained());
    }
}
