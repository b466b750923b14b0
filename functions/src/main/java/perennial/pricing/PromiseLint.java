package perennial.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import perennial.calendar.Period;
import perennial.contract.Assertion;
import perennial.contract.Contract;
import perennial.contract.Finding;

/** Whether lines cost what was promised, on every day from today through the promise's last. */
record PromiseLint(Contract contract, List<RecurringLine> lines, LocalDate today) {
    private static final int YEARS_OF_AN_OPEN_PROMISE = 2;

    Stream<Finding> findings() {
        return IntStream.range(0, contract.assertions().size())
                .boxed()
                .flatMap(index -> check(contract.assertions().get(index), "/assertions/" + index));
    }

    private Stream<Finding> check(Assertion promise, String pointer) {
        var promised = lines.stream().filter(line -> isOf(promise, line)).toList();
        return promised.isEmpty()
                ? Stream.of(Lint.warning(
                        "ASSERTION_UNKNOWN",
                        pointer,
                        promise.lineId(),
                        "a price is promised for a line that the contract does not have",
                        "correct the line or the site, or take the promise out"))
                : promised.stream()
                        .flatMap(line ->
                                brokenOn(promise, line).stream().map(day -> broken(promise, line, day, pointer)));
    }

    private static boolean isOf(Assertion promise, RecurringLine line) {
        var site = line.subject().siteRef();
        return line.id().value().equals(promise.lineId())
                && (promise.siteRef() == null || Objects.equals(promise.siteRef(), site));
    }

    /** The first day on which a unit costs something else; prices change on few days, and only those are looked at. */
    private Optional<LocalDate> brokenOn(Assertion promise, RecurringLine line) {
        var until = promise.until() == null ? today.plusYears(YEARS_OF_AN_OPEN_PROMISE) : promise.until();
        var days = line.span().within(new Span(today, until.plusDays(1)));
        return days.isEmpty() ? Optional.empty() : brokenWithin(new Period(days.from(), days.to()), promise, line);
    }

    private static Optional<LocalDate> brokenWithin(Period days, Assertion promise, RecurringLine line) {
        return Stream.concat(Stream.of(days.start()), line.price().changes(days).sorted())
                .filter(day -> !costs(line, day, promise.unitAmount()))
                .findFirst();
    }

    private static boolean costs(RecurringLine line, LocalDate day, BigDecimal promised) {
        return line.price().on(day).rate() instanceof Rate.PerUnit each
                && promised != null
                && each.unitAmount().compareTo(promised) == 0;
    }

    private static Finding broken(Assertion promise, RecurringLine line, LocalDate day, String pointer) {
        var price = line.price().on(day).rate().formula(BigDecimal.ONE);
        return Lint.warning(
                "ASSERTION_BROKEN",
                pointer,
                promise.unitAmount(),
                "line " + line.id() + " costs " + price + " on " + day + ", which is not what was promised"
                        + (promise.until() == null ? "" : " until " + promise.until()),
                "correct the price, or take the promise out");
    }
}
