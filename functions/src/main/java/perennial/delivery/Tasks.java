package perennial.delivery;

import java.time.Instant;
import perennial.id.CustomerId;
import perennial.id.EntityId;
import perennial.id.InvoiceId;

/** Work for a person. Opening a task twice leaves one. */
public interface Tasks {
    void open(Task task);

    /**
     * @param code stable upper-case word
     * @param remedy what to do, in words
     */
    record Task(EntityId entity, InvoiceId invoice, CustomerId customer, String code, String remedy, Instant since) {}
}
