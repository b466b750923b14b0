package perennial.invoicing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import perennial.id.InvoiceId;
import perennial.money.Money;

/** Asserts that no line is credited beyond what it charged, before tax and tax by tax. */
public final class CreditCap {

    /** A place on an invoice. */
    private record Place(InvoiceId invoice, int line) {}

    private CreditCap() {}

    /**
     * Checks all lines of a group's standing documents; credits of lines that are not among them are passed over.
     *
     * @throws IllegalStateException naming the line that is credited too much
     */
    public static void require(Stream<BilledCharge> standing) {
        Map<Place, BilledCharge> charges = new LinkedHashMap<>();
        Map<Place, List<BilledCharge>> credits = new LinkedHashMap<>();
        standing.forEach(each -> {
            if (each.line().isReversal()) {
                var place = new Place(each.line().reverses(), each.line().reversesLine());
                credits.computeIfAbsent(place, any -> new ArrayList<>()).add(each);
            } else {
                charges.put(new Place(each.invoice(), each.line().position()), each);
            }
        });
        credits.forEach((place, taken) -> {
            if (charges.containsKey(place)) {
                require(charges.get(place), taken);
            }
        });
    }

    private static void require(BilledCharge charged, List<BilledCharge> credits) {
        var left = new Creditable(
                charged, credits.stream().map(BilledCharge::charge).toList());
        boolean isWithin = isBetween(left.net(), charged.charge().net()) && left.taxesAreWithin();
        if (!isWithin) {
            throw new IllegalStateException("line " + charged.line().position() + " of invoice " + charged.invoice()
                    + " is credited beyond what it charged: " + left.net() + " is left");
        }
    }

    /** Between nothing and what was charged, whatever its sign. */
    static boolean isBetween(Money left, Money charged) {
        return charged.isNegative()
                ? left.minor() <= 0 && left.compareTo(charged) >= 0
                : left.minor() >= 0 && left.compareTo(charged) <= 0;
    }
}
