package perennial.contract;

import java.math.BigDecimal;
import java.util.List;

/**
 * What happens when the term ends.
 *
 * @param termMonths length of the next term; null means that of the initial one
 * @param offerLeadDays calendar days before the end of the term at which an offer is made
 */
public record Renewal(
        Mode mode,
        Integer termMonths,
        Integer offerLeadDays,
        NoticeRule noticeRule,
        NoticeWindow noticeWindow,
        PriceChange priceChange,
        List<Offer> offers,
        SalesOwner salesOwner) {

    /** Who has to act for the contract to go on. */
    public enum Mode {
        AUTO,
        OFFER,
        NONE
    }

    /** The law or clause that demands a notice before a contract renews itself. */
    public enum NoticeRule {
        NY_5_903,
        CUSTOM,
        NONE
    }

    /** Calendar days before the end of the term between which the notice is given. */
    public record NoticeWindow(Integer minDays, Integer maxDays) {}

    /** What the next term costs, against this one; {@code value} in percent or major units, by kind. */
    public record PriceChange(Kind kind, BigDecimal value, BigDecimal cap) {
        /** How the new price is found. */
        public enum Kind {
            NONE,
            PERCENT,
            FIXED,
            INDEX,
            NEW_PRICE_BOOK
        }
    }

    /** Terms that the customer may choose for the next term. */
    public record Offer(String offerCode, String tier, Integer termMonths, BigDecimal discountPercent) {}

    /** Who at the seller looks after the renewal. */
    public record SalesOwner(String name, String email) {}

    public Renewal {
        offers = Lists.orEmpty(offers);
    }
}
