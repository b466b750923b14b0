package perennial.local.samples;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * When a contract runs and is billed.
 *
 * @param months length of a period
 * @param day intended day of the month on which periods begin, 1 to 31
 */
record Terms(LocalDate start, int months, String anchor, int day) {
    /** The first day that the sample book leaves to be billed. */
    static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 1);

    private static final List<Integer> MONTHLY_DAYS = List.of(1, 1, 1, 1, 1, 15, 15, 28, 29, 30, 31);

    static Terms drawn(Draw draw, int months) {
        var start = FIRST_DAY.minusDays(720).plusDays(draw.between(0, 790));
        return switch (draw.between(0, 9)) {
            case 0 -> new Terms(start, months, "LAST_DAY", 31);
            case 1, 2 -> new Terms(start, months, "START_DATE", start.getDayOfMonth());
            default -> new Terms(start, months, "DAY_OF_MONTH", draw.of(MONTHLY_DAYS));
        };
    }

    void write(Deal deal) {
        writeTerm(deal);
        var billing = deal.part("billing");
        billing.putObject("cycle").put("unit", unit()).put("count", 1);
        var place = billing.putObject("anchor").put("kind", anchor);
        if (anchor.equals("DAY_OF_MONTH")) {
            place.put("day", day);
        }
        billing.put("timing", "IN_ADVANCE").put("firstPeriod", "PRORATE").put("lastPeriod", "PRORATE");
        billing.put("prorationBasis", "ACTUAL_DAYS");
        if (start.isBefore(FIRST_DAY)) {
            billing.put("billedThrough", firstBoundary().toString());
        }
    }

    private void writeTerm(Deal deal) {
        var term = deal.part("term")
                .put("signedDate", start.minusDays(12).toString())
                .put("startDate", start.toString());
        boolean ends = deal.draw().inPercent(12);
        term.put("openEnded", !ends);
        if (ends) {
            term.put("endDate", lastDay(deal.draw()).toString());
        }
    }

    private LocalDate lastDay(Draw draw) {
        var running = start.isBefore(FIRST_DAY) ? firstBoundary() : start;
        return running.plusDays(draw.between(45, 500));
    }

    private String unit() {
        return switch (months) {
            case 1 -> "MONTH";
            case 3 -> "QUARTER";
            default -> "YEAR";
        };
    }

    /** The first period boundary on or after the first day: up to there the dealer's old system has billed. */
    private LocalDate firstBoundary() {
        var month = YearMonth.from(start);
        var boundary = onDay(month);
        while (boundary.isBefore(FIRST_DAY)) {
            month = month.plusMonths(months);
            boundary = onDay(month);
        }
        return boundary;
    }

    private LocalDate onDay(YearMonth month) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }
}
