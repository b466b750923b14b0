package perennial.invoicing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perennial.pricing.Charge;
import perennial.pricing.ChargeKey;

/**
 * What is desired minus what is billed, by identity: the same is nothing, what is missing is charged, what has changed is
 * taken back and charged anew, what is no longer desired is taken back. Applied once, it leaves nothing to do.
 *
 * @param reversals what is taken back, in the order in which it was billed
 * @param additions what is charged, in the order in which it is desired
 */
record Reconciliation(List<Reversal> reversals, List<Charge> additions) {

    static Reconciliation of(List<Charge> desired, List<BilledCharge> billed) {
        var balances = balances(billed);
        var wanted = desired.stream().collect(Collectors.toMap(Charge::key, charge -> charge));
        return new Reconciliation(
                balances.values().stream()
                        .filter(balance -> !balance.isSameAs(wanted.get(balance.key())))
                        .flatMap(Balance::reversal)
                        .toList(),
                desired.stream()
                        .filter(charge -> !isBilled(charge, balances.get(charge.key())))
                        .toList());
    }

    /** Without charges of nothing on days that count as billed: they were settled without an invoice. */
    Reconciliation without(Predicate<Charge> settled) {
        return new Reconciliation(
                reversals,
                additions.stream().filter(charge -> !settled.test(charge)).toList());
    }

    Reconciliation plus(List<Charge> others) {
        return new Reconciliation(
                reversals, Stream.concat(additions.stream(), others.stream()).toList());
    }

    /** How far back it reaches: how many billed charges of one line are taken back, for the line with the most. */
    int mostReversalsOfALine() {
        return reversals.stream()
                .collect(Collectors.groupingBy(reversal -> reversal.charge().line(), Collectors.summingInt(any -> 1)))
                .values()
                .stream()
                .reduce(0, Math::max);
    }

    boolean isEmpty() {
        return reversals.isEmpty() && additions.isEmpty();
    }

    Stream<Charge> charges() {
        return Stream.concat(reversals.stream().map(Reversal::charge), additions.stream());
    }

    private static boolean isBilled(Charge charge, Balance balance) {
        return balance != null && balance.isSameAs(charge);
    }

    private static Map<ChargeKey, Balance> balances(List<BilledCharge> billed) {
        var byKey = billed.stream()
                .collect(Collectors.groupingBy(
                        charge -> charge.charge().key(), LinkedHashMap::new, Collectors.toList()));
        var balances = new LinkedHashMap<ChargeKey, Balance>();
        byKey.forEach((key, history) -> Balance.of(history).ifPresent(balance -> balances.put(key, balance)));
        return balances;
    }
}
