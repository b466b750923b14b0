package perennial.contract;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * When and how a contract is billed.
 *
 * @param billedThrough first day that an earlier system has not billed; an import never bills before it
 * @param invoiceLeadDays calendar days between the invoice and the start of its period; null means the entity's, 5
 * @param timeZone decides which day it is for this contract; null means the customer's
 * @param minInvoiceMinor invoices below it wait, in minor units
 */
public record Billing(
        Cycle cycle,
        Anchor anchor,
        Timing timing,
        FirstPeriod firstPeriod,
        LastPeriod lastPeriod,
        ProrationBasis prorationBasis,
        LocalDate billedThrough,
        Integer invoiceLeadDays,
        BusinessDayRule businessDayRule,
        String holidayCalendar,
        String timeZone,
        Terms terms,
        Consolidation consolidation,
        String poNumber,
        Boolean poRequired,
        LocalDate poValidUntil,
        Long poLimitMinor,
        List<PauseWindow> pauseWindows,
        Suspension suspension,
        LateFee lateFee,
        Long minInvoiceMinor,
        String memo) {

    /** The length of a period: a count of units. */
    public record Cycle(Unit unit, int count) {}

    /** The unit of a cycle. */
    public enum Unit {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    /**
     * Where periods begin.
     *
     * @param day 1 to 31 as intended, never clamped; of a week 1 (Monday) to 7, for sources that do not name the weekday
     * @param month 1 to 12 for yearly cycles
     */
    public record Anchor(Kind kind, Integer day, Integer month, DayOfWeek weekday) {
        public Anchor {
            boolean isNumbered = kind == Kind.WEEKDAY && weekday == null && day != null && day >= 1 && day <= 7;
            weekday = isNumbered ? DayOfWeek.of(day) : weekday;
        }

        /** How the anchor is given. */
        public enum Kind {
            DAY_OF_MONTH,
            START_DATE,
            LAST_DAY,
            WEEKDAY
        }
    }

    /** Before or after the service. */
    public enum Timing {
        IN_ADVANCE,
        IN_ARREARS
    }

    /** What the stub before the first boundary costs. */
    public enum FirstPeriod {
        PRORATE,
        FULL,
        FREE_UNTIL_ANCHOR
    }

    /** What the stub after the last boundary costs. */
    public enum LastPeriod {
        PRORATE,
        FULL
    }

    /** How part of a period is priced. */
    public enum ProrationBasis {
        ACTUAL_DAYS,
        THIRTY_360,
        WHOLE_MONTHS_PLUS_DAYS,
        NONE
    }

    /** Where a date moves that falls on no business day. */
    public enum BusinessDayRule {
        NONE,
        NEXT,
        PREVIOUS
    }

    /** When an invoice is due: {@code netDays} after the start of its period, never before the invoice date. */
    public record Terms(Kind kind, Integer netDays) {
        /** How the due date is given. */
        public enum Kind {
            DUE_ON_RECEIPT,
            NET,
            COD,
            BILLING_DATE
        }
    }

    /** What is billed together. */
    public record Consolidation(Mode mode, String groupKey, Boolean splitByPo) {
        /** The extent of one invoice. */
        public enum Mode {
            PER_CONTRACT,
            PER_CUSTOMER,
            PER_SITE,
            GROUP
        }
    }

    /**
     * A time during which the service rests. Periods go on as if it had not been.
     *
     * @param to the last day; null while nobody knows when it goes on
     * @param percent of the price that a reduced service costs, 0 to 100
     * @param siteRef the site that rests, and its lines; null means every site
     * @param lineId the line that rests; null means every line
     */
    public record PauseWindow(
            LocalDate from, LocalDate to, Charge charge, BigDecimal percent, String siteRef, String lineId) {
        /** What the service costs meanwhile. */
        public enum Charge {
            NONE,
            REDUCED
        }
    }

    /** What a suspended contract costs. */
    public enum Suspension {
        /** All that it costs otherwise. */
        BILL,
        /** Nothing from the first period on that begins in the suspension. */
        REST,
        /** Nothing from the first day on: what is billed for later days is credited. */
        CREDIT
    }

    /**
     * The fee for paying late.
     *
     * @param value major units, or percent of the open balance
     * @param graceDays after the due date, on which paying is not late yet; absent: none
     * @param maxPerYearPercent of an invoice's total, for all fees about it in any twelve months; absent: no limit
     */
    public record LateFee(Kind kind, BigDecimal value, Integer graceDays, BigDecimal maxPerYearPercent) {
        public boolean isCharged() {
            return kind != null && kind != Kind.NONE;
        }

        /** How the fee is computed. */
        public enum Kind {
            NONE,
            FLAT,
            PERCENT
        }
    }

    public Billing {
        pauseWindows = Lists.orEmpty(pauseWindows);
    }
}
