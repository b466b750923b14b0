package perennial.contract;

import java.time.LocalDate;

/** A one-time charge in minor units, on the first invoice or on the first invoice on or after a date. */
public record Fee(
        String code, String description, String siteRef, long amountMinor, When when, LocalDate date, LineTax tax) {
    /** When the fee falls due. */
    public enum When {
        FIRST_INVOICE,
        DATE
    }
}
