package perennial.ingest.read;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.contract.Finding;
import perennial.settings.TaxTable;
import perennial.settings.TaxTable.Rate;

/** Rates of a tax table that would never apply, or twice. */
final class TaxTableRules {
    private TaxTableRules() {}

    static List<Finding> check(TaxTable table) {
        return Stream.concat(unknownCodes(table), overlaps(table.rates())).toList();
    }

    /** A rate for a code that no line can name would never apply. */
    private static Stream<Finding> unknownCodes(TaxTable table) {
        var known = table.codes().stream().map(TaxTable.Code::code).toList();
        return table.rates().stream()
                .flatMap(rate -> rate.codes().stream())
                .filter(code -> !known.contains(code))
                .distinct()
                .map(code -> BadValue.of(
                        "TAX_CODE_UNKNOWN",
                        "/rates",
                        code,
                        "a rate applies to a code that the table does not list",
                        "add the code to /codes, or correct the rate"));
    }

    /** A jurisdiction takes its tax once. */
    private static Stream<Finding> overlaps(List<Rate> rates) {
        return IntStream.range(0, rates.size())
                .filter(index -> rates.subList(0, index).stream().anyMatch(rate -> overlap(rate, rates.get(index))))
                .mapToObj(
                        index -> BadValue.of(
                                "TAX_RATES_OVERLAP",
                                "/rates/" + index,
                                rates.get(index).jurisdiction(),
                                "an earlier rate of this jurisdiction holds for the same code, place and day",
                                "end the earlier one with /to on the day this one begins, or let them differ in code or place"));
    }

    private static boolean overlap(Rate one, Rate other) {
        return one.jurisdiction().equals(other.jurisdiction())
                && meetInTime(one, other)
                && meetInCode(one.codes(), other.codes())
                && meetInPlace(one, other);
    }

    private static boolean meetInTime(Rate one, Rate other) {
        return begins(one.from(), other.to()) && begins(other.from(), one.to());
    }

    private static boolean begins(LocalDate from, LocalDate to) {
        return from == null || to == null || from.isBefore(to);
    }

    private static boolean meetInCode(List<String> some, List<String> others) {
        return some.isEmpty() || others.isEmpty() || !Collections.disjoint(some, others);
    }

    private static boolean meetInPlace(Rate one, Rate other) {
        return Stream.<Function<Rate, String>>of(Rate::country, Rate::region, Rate::city, Rate::locationCode)
                        .allMatch(part -> meet(part.apply(one), part.apply(other)))
                && prefixesMeet(one.postalPrefix(), other.postalPrefix());
    }

    private static boolean meet(String some, String other) {
        return some == null || other == null || some.equalsIgnoreCase(other);
    }

    private static boolean prefixesMeet(String some, String other) {
        return some == null || other == null || some.startsWith(other) || other.startsWith(some);
    }
}
