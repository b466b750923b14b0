package perennial.invoicing.run;

/** Tells the people who approve. */
public interface Announcements {
    /** A run waits; the token, given back with a decision, ends the wait. */
    void awaiting(RunTicket run, String token, Review review);
}
