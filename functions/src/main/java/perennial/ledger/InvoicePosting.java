package perennial.ledger;

import java.time.LocalDate;
import java.util.List;
import perennial.id.CustomerId;
import perennial.id.EntityId;
import perennial.id.InvoiceId;
import perennial.pricing.Charge;

/**
 * What the ledger needs to know of an issued invoice.
 *
 * @param title kind and number of the document, as Invoice AC-000042
 * @param date invoice date, the day of posting
 */
public record InvoicePosting(
        InvoiceId invoice,
        String title,
        EntityId entity,
        CustomerId customer,
        LocalDate date,
        String currency,
        List<Charge> charges) {}
