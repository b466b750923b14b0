package perennial.local.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import perennial.contract.Billing;
import perennial.contract.Billing.Anchor;
import perennial.contract.Billing.Cycle;
import perennial.contract.Billing.ProrationBasis;

/** Where periods begin, found by walking from day to day and asking each whether a period begins on it. */
final class NaiveDays {
    private final Cycle cycle;
    private final Anchor anchor;
    private final LocalDate start;
    private final LocalDate origin;

    NaiveDays(Cycle cycle, Anchor anchor, LocalDate start) {
        this.cycle = cycle;
        this.anchor = anchor == null || anchor.kind() == Anchor.Kind.START_DATE ? null : anchor;
        this.start = start;
        this.origin = origin();
    }

    boolean begins(LocalDate day) {
        return isByMonths() ? beginsMonths(day, monthsOfCycle()) : beginsDays(day);
    }

    LocalDate beginOf(LocalDate day) {
        var begin = day;
        while (!begins(begin)) {
            begin = begin.minusDays(1);
        }
        return begin;
    }

    LocalDate endOf(LocalDate day) {
        var end = day.plusDays(1);
        while (!begins(end)) {
            end = end.plusDays(1);
        }
        return end;
    }

    /** Periods that begin after {@code from} and not after {@code to}. */
    long begunBetween(LocalDate from, LocalDate to) {
        long begun = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            begun += begins(day) ? 1 : 0;
        }
        return begun;
    }

    /** What one day is of its period from {@code begin} to {@code end}. */
    Exact share(LocalDate day, LocalDate begin, LocalDate end, ProrationBasis basis) {
        return switch (basis) {
            case ACTUAL_DAYS, NONE -> Exact.of(1, ChronoUnit.DAYS.between(begin, end));
            case THIRTY_360 -> Exact.of(thirties(day.plusDays(1)) - thirties(day), 30L * monthsOfCycle());
            case WHOLE_MONTHS_PLUS_DAYS -> Exact.of(1, daysOfMonth(day) * monthsOfCycle());
        };
    }

    private boolean isByMonths() {
        return cycle.unit() != Billing.Unit.DAY && cycle.unit() != Billing.Unit.WEEK;
    }

    private int monthsOfCycle() {
        return switch (cycle.unit()) {
            case YEAR -> 12 * cycle.count();
            case QUARTER -> 3 * cycle.count();
            default -> cycle.count();
        };
    }

    private boolean beginsDays(LocalDate day) {
        long length = cycle.unit() == Billing.Unit.WEEK ? 7L * cycle.count() : cycle.count();
        return Math.floorMod(ChronoUnit.DAYS.between(origin, day), length) == 0;
    }

    private boolean beginsMonths(LocalDate day, int months) {
        long apart = 12L * (day.getYear() - origin.getYear()) + day.getMonthValue() - origin.getMonthValue();
        return Math.floorMod(apart, months) == 0 && day.getDayOfMonth() == Math.min(intended(), day.lengthOfMonth());
    }

    private long daysOfMonth(LocalDate day) {
        var begin = day;
        while (!beginsMonths(begin, 1)) {
            begin = begin.minusDays(1);
        }
        var end = day.plusDays(1);
        while (!beginsMonths(end, 1)) {
            end = end.plusDays(1);
        }
        return ChronoUnit.DAYS.between(begin, end);
    }

    /** The day that the contract means, however short a month is. */
    private int intended() {
        if (anchor == null) {
            return start.getDayOfMonth();
        }
        return anchor.kind() == Anchor.Kind.LAST_DAY ? 31 : anchor.day();
    }

    /** A day of the month that the cycle is counted from; for days and weeks the first boundary. */
    private LocalDate origin() {
        if (cycle.unit() == Billing.Unit.DAY || anchor == null) {
            return start;
        }
        var day = start;
        while (!isAnchored(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private boolean isAnchored(LocalDate day) {
        if (cycle.unit() == Billing.Unit.WEEK) {
            return day.getDayOfWeek() == anchor.weekday();
        }
        boolean isMonth = anchor.month() == null || anchor.month() == day.getMonthValue();
        return isMonth && day.getDayOfMonth() == Math.min(intended(), day.lengthOfMonth());
    }

    private static long thirties(LocalDate day) {
        return 30L * (12L * day.getYear() + YearMonth.from(day).getMonthValue()) + Math.min(30, day.getDayOfMonth());
    }
}
