package perennial.rate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import perennial.id.ContractId;
import perennial.money.Money;

/**
 * What a change would do: which prices rise and by how much, and which lines it leaves alone and why.
 *
 * @param excluded lines that are meant but may not be changed, each with the first reason found
 * @param others lines of the same contracts that are not meant
 */
public record RateChangePlan(RateChange change, List<RateRow> rows, List<Excluded> excluded, int others) {

    /** A line that stays as it is; {@code line} is empty for a contract that cannot be priced at all. */
    public record Excluded(ContractId contract, String line, String code, String reason) {}

    public RateChangePlan {
        rows = List.copyOf(rows);
        excluded = List.copyOf(excluded);
    }

    /** What a month brings more, currency by currency. */
    public List<Money> perMonth() {
        return sums(RateRow::perMonth);
    }

    /** What a year brings more, currency by currency. */
    public List<Money> perYear() {
        return sums(RateRow::perYear);
    }

    /** The rows of each contract, in their order. */
    public static Map<ContractId, List<RateRow>> byContract(List<RateRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(RateRow::contract, LinkedHashMap::new, Collectors.toList()));
    }

    private List<Money> sums(Function<RateRow, Money> amount) {
        return List.copyOf(rows.stream()
                .map(amount)
                .collect(Collectors.toMap(Money::currency, sum -> sum, Money::plus, LinkedHashMap::new))
                .values());
    }
}
