package perennial.delivery;

/**
 * Where a message stands. The order is the order of declaration, and news moves a message only upwards in it, so that
 * the provider's events may come late, twice and in any order and end in the same state. The last five never change
 * into anything that went well.
 */
public enum MessageState {
    /** Waits for its time. */
    QUEUED,
    /** A worker has it; whether it was sent is not known yet. */
    SENDING,
    /** The provider has taken it. */
    SENT,
    /** Ready for the customer to see in the portal. */
    PUBLISHED,
    /** Ready for the people who print and post. */
    PRINT_QUEUED,
    /** The recipient's mail server has taken it. */
    DELIVERED,
    OPENED,
    CLICKED,
    /** The provider refused it, or nobody knows whether it was sent. */
    FAILED,
    /** Not sent: the recipient may not be reached this way. */
    SUPPRESSED,
    /** The recipient's mail server refused it. */
    BOUNCED,
    /** The recipient called it spam. */
    COMPLAINED;

    /** The state after news; older or weaker news changes nothing. */
    public MessageState after(MessageState news) {
        return news.compareTo(this) > 0 ? news : this;
    }

    /** A worker may take it. */
    public boolean isWaiting() {
        return this == QUEUED || this == SENDING;
    }

    /** The message reached nobody, so another channel is tried. */
    public boolean isMiss() {
        return this == FAILED || this == SUPPRESSED || this == BOUNCED;
    }
}
