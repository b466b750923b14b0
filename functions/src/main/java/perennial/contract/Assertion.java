package perennial.contract;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What somebody was promised: the price that a line must have, in major units.
 *
 * @param until last day of the promise
 */
public record Assertion(String siteRef, String lineId, BigDecimal unitAmount, LocalDate until) {}
