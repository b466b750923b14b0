package perennial.local.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import perennial.contract.Billing;
import perennial.contract.Billing.FirstPeriod;
import perennial.contract.Billing.LastPeriod;
import perennial.contract.Billing.PauseWindow.Charge;
import perennial.contract.Billing.ProrationBasis;
import perennial.contract.Billing.Timing;
import perennial.contract.Contract;
import perennial.contract.Fee;
import perennial.contract.LineTax;
import perennial.contract.ServiceLine;
import perennial.contract.Term;
import perennial.local.reference.NaiveCharge.Taxed;
import perennial.local.reference.NaiveSlice.NaiveLine;
import perennial.money.Rounding;
import perennial.settings.LegalEntity;
import perennial.settings.TaxTable;

/** What one version of a contract charges, added up day by day. */
final class NaiveContract {
    private static final int LONGEST_LEAD = 100;

    private final Contract contract;
    private final LegalEntity entity;
    private final TaxTable table;
    private final NaiveDays days;
    private final LocalDate start;
    private final LocalDate end;
    private final int decimals = 2;
    private boolean goesOn;

    NaiveContract(Contract contract, LegalEntity entity, TaxTable table) {
        this.contract = contract;
        this.entity = entity;
        this.table = table;
        this.start = contract.term().startDate();
        this.days = new NaiveDays(billing().cycle(), billing().anchor(), start);
        this.end = end();
    }

    /** Everything that is generated until a day, and a little more. */
    List<NaiveCharge> charges(LocalDate until) {
        var charges = new ArrayList<NaiveCharge>();
        var lines = lines();
        var begin = days.beginOf(firstBillable());
        while (begin.isBefore(until.plusDays(LONGEST_LEAD)) && (end == null || begin.isBefore(end))) {
            var next = days.endOf(begin);
            charges.addAll(period(lines, begin, next));
            begin = next;
        }
        var last = begin;
        goesOn = lines.stream().anyMatch(line -> line.servesFrom(last));
        contract.fees().forEach(fee -> addFee(fee, charges));
        return charges;
    }

    /** Whether more is charged than was asked for. */
    boolean goesOn() {
        return goesOn;
    }

    private List<NaiveCharge> period(List<NaiveLine> lines, LocalDate begin, LocalDate next) {
        var own = slices(
                lines.stream().filter(line -> !line.price().isPercentOf()).toList(), begin, next);
        var slices = new ArrayList<>(own);
        for (var line : lines) {
            served(line, begin, next)
                    .filter(days -> line.price().isPercentOf())
                    .ifPresent(days -> slices.add(ofOthers(slice(line, days, begin, next), own)));
        }
        slices.sort(Comparator.comparingInt(slice -> lines.indexOf(slice.line)));
        new NaiveDiscounts(days, halfToEven(), decimals).take(slices);
        return slices.stream().map(this::charge).toList();
    }

    private List<NaiveSlice> slices(List<NaiveLine> lines, LocalDate begin, LocalDate next) {
        return lines.stream()
                .flatMap(line -> served(line, begin, next).stream().map(days -> slice(line, days, begin, next)))
                .toList();
    }

    /** Days that a line serves; none when they are free, or when nothing is charged on any of them. */
    private Optional<List<LocalDate>> served(NaiveLine line, LocalDate begin, LocalDate next) {
        var served = begin.datesUntil(next).filter(line::serves).toList();
        var telling = basis() == ProrationBasis.NONE ? served.stream().limit(1) : served.stream();
        boolean isCharged = telling.anyMatch(day -> charged(line, day).compare(Exact.NOTHING) > 0);
        return !isCharged || isFree(served.getFirst(), begin) ? Optional.empty() : Optional.of(served);
    }

    /** The sum over the days of what each costs; without proration the first day speaks for all of them. */
    private NaiveSlice slice(NaiveLine line, List<LocalDate> served, LocalDate begin, LocalDate next) {
        var from = served.getFirst();
        var to = served.getLast().plusDays(1);
        var part = Exact.NOTHING;
        var charged = Exact.NOTHING;
        var amount = Exact.NOTHING;
        for (var day : served) {
            var share = days.share(day, begin, next, basis());
            var chargedShare = share.times(charged(line, day));
            part = part.plus(share);
            charged = charged.plus(chargedShare);
            amount = amount.plus(chargedShare.times(line.price().on(day)));
        }
        boolean isFull = from.equals(begin) && to.equals(next) || isFullStub(from, to);
        if (basis() == ProrationBasis.NONE || isFull && part.compare(Exact.NOTHING) == 0) {
            part = Exact.ONE;
            charged = charged(line, from);
            amount = charged.times(line.price().on(from));
        } else if (isFull) {
            charged = charged.over(part);
            amount = amount.over(part);
            part = Exact.ONE;
        }
        var counted = line.price().isPercentOf() ? part : charged;
        return new NaiveSlice(line, from, to, counted, cents(line.price().bounded(amount, charged)));
    }

    /** How much of its price a line costs on a day, by the pause that leaves least of it. */
    private Exact charged(NaiveLine line, LocalDate day) {
        var least = Exact.ONE;
        for (var pause : billing().pauseWindows()) {
            boolean holds = !day.isBefore(pause.from()) && (pause.to() == null || !day.isAfter(pause.to()));
            boolean isOfLine = pause.lineId() == null || pause.lineId().equals(line.id());
            var left =
                    pause.charge() == Charge.REDUCED ? Exact.of(pause.percent()).over(Exact.of(100)) : Exact.NOTHING;
            least = holds && isOfLine && left.compare(least) < 0 ? left : least;
        }
        return least;
    }

    private NaiveSlice ofOthers(NaiveSlice slice, List<NaiveSlice> others) {
        var sum = Exact.NOTHING;
        for (var other : others) {
            var site = slice.line.siteRef();
            boolean counts = site == null || site.equals(other.line.siteRef());
            sum = counts ? sum.plus(other.grossWithin(slice.from, slice.to)) : sum;
        }
        long gross = sum.times(slice.line.price().percent()).rounded(halfToEven());
        return new NaiveSlice(slice.line, slice.from, slice.to, slice.part, gross);
    }

    private boolean isFullStub(LocalDate from, LocalDate to) {
        return from.equals(start) && billing().firstPeriod() == FirstPeriod.FULL
                || to.equals(end) && billing().lastPeriod() == LastPeriod.FULL;
    }

    private NaiveCharge charge(NaiveSlice slice) {
        boolean isAdvance = billing().timing() != Timing.IN_ARREARS;
        return new NaiveCharge(
                slice.line.id(),
                slice.line.version(),
                slice.from,
                slice.to,
                isAdvance ? slice.from.minusDays(lead()) : slice.to,
                slice.left,
                taxes(slice.left, slice.line.taxCode(), slice.from));
    }

    private void addFee(Fee fee, List<NaiveCharge> charges) {
        var day = fee.when() == Fee.When.DATE ? fee.date() : start;
        var settled = billing().billedThrough();
        if (settled != null && day.isBefore(settled) || end != null && !day.isBefore(end)) {
            return;
        }
        var first = billing().timing() == Timing.IN_ARREARS ? days.endOf(day) : day.minusDays(lead());
        var taxes = taxes(fee.amountMinor(), code(fee.tax()), day);
        charges.add(new NaiveCharge(
                "fee:" + fee.code(),
                day,
                day,
                day.plusDays(1),
                day.equals(start) ? first : day,
                fee.amountMinor(),
                taxes));
    }

    private Map<String, Taxed> taxes(long base, String code, LocalDate supply) {
        var taxes = new LinkedHashMap<String, Taxed>();
        var rates = table == null ? List.<TaxTable.Rate>of() : table.rates();
        for (var rate : rates) {
            boolean holds = rate.from() == null || !supply.isBefore(rate.from());
            boolean isOver = rate.to() != null && !supply.isBefore(rate.to());
            if (holds && !isOver && (rate.codes().isEmpty() || rate.codes().contains(code)) && base != 0) {
                var tax = Exact.of(base).times(Exact.of(rate.percent())).over(Exact.of(100));
                taxes.put(rate.jurisdiction() + " " + rate.percent(), new Taxed(base, tax.rounded(halfToEven())));
            }
        }
        return taxes;
    }

    private List<NaiveLine> lines() {
        var lines = new ArrayList<NaiveLine>();
        for (var line : contract.services()) {
            lines.add(new NaiveLine(
                    line.lineId(),
                    orStart(line.from()),
                    firstOf(line.lineId()),
                    later(orStart(deferred(line, line.from(), ServiceLine::to)), firstBillable()),
                    earlier(deferred(line, line.to(), ServiceLine::from), end),
                    new NaivePrice(
                            line.price(),
                            line.quantity(),
                            line.included() == null ? null : line.included().quantity(),
                            new NaiveTerms(line.price(), days, halfToEven())),
                    line.discounts(),
                    line.siteRef(),
                    code(line.tax())));
        }
        for (var device : contract.equipment()) {
            lines.add(new NaiveLine(
                    device.lineId(),
                    orStart(device.from()),
                    orStart(device.from()),
                    later(orStart(device.from()), firstBillable()),
                    earlier(device.to(), end),
                    new NaivePrice(device.price(), null, null, new NaiveTerms(device.price(), days, halfToEven())),
                    List.of(),
                    device.siteRef(),
                    code(device.tax())));
        }
        return lines;
    }

    /** Without proration a change of a line waits for the next period. */
    private LocalDate deferred(ServiceLine line, LocalDate day, Function<ServiceLine, LocalDate> other) {
        boolean isChange = contract.services().stream()
                .filter(each -> each.lineId().equals(line.lineId()))
                .anyMatch(each -> day != null && day.equals(other.apply(each)));
        boolean waits = isChange && basis() == ProrationBasis.NONE && !days.begins(day);
        return waits ? days.endOf(day) : day;
    }

    private LocalDate firstOf(String lineId) {
        return contract.services().stream()
                .filter(line -> line.lineId().equals(lineId))
                .map(ServiceLine::from)
                .map(from -> later(orStart(from), start))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The first day without service; a cancellation without credit serves its period out. */
    private LocalDate end() {
        var agreed = contract.term().endDate();
        var cancellation = contract.term().cancellation();
        var cancelled = cancellation == null ? null : cancellation.date();
        var last = earlier(agreed, cancelled);
        boolean isOver = contract.status() == Contract.Status.ENDED || contract.status() == Contract.Status.CANCELLED;
        if (last == null) {
            return isOver ? billing().billedThrough() : null;
        }
        return cancelled != null && cancellation.creditPolicy() == Term.CreditPolicy.NONE
                ? earlier(agreed == null ? null : agreed.plusDays(1), days.endOf(last))
                : last.plusDays(1);
    }

    private boolean isFree(LocalDate from, LocalDate begin) {
        return billing().firstPeriod() == FirstPeriod.FREE_UNTIL_ANCHOR && from.equals(start) && !from.equals(begin);
    }

    private LocalDate firstBillable() {
        return billing().billedThrough() == null
                ? start
                : later(start, billing().billedThrough());
    }

    private long cents(Exact amount) {
        return amount.times(Exact.of((long) Math.pow(10, decimals))).rounded(halfToEven());
    }

    private boolean halfToEven() {
        return entity.rounding() == Rounding.HALF_EVEN;
    }

    private ProrationBasis basis() {
        return Objects.requireNonNullElse(billing().prorationBasis(), ProrationBasis.ACTUAL_DAYS);
    }

    private int lead() {
        return billing().invoiceLeadDays() == null
                ? entity.leadDays()
                : billing().invoiceLeadDays();
    }

    private Billing billing() {
        return contract.billing();
    }

    private LocalDate orStart(LocalDate from) {
        return from == null ? start : from;
    }

    private static String code(LineTax tax) {
        return tax == null ? null : tax.code();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }
}
