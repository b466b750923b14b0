package perennial.local.dispatch;

import java.time.Instant;

/**
 * What the journal keeps: an order that came in, or the end of one.
 *
 * @param order null at an end
 * @param since when it came in; null at an end
 * @param done the ended order's identity; null for one that came in
 */
record Note(Order order, Instant since, String done) {
    static Note accepted(Order order, Instant now) {
        return new Note(order, now, null);
    }

    static Note ended(Order order) {
        return new Note(null, null, order.id());
    }
}
