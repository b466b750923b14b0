package perennial.local.cli;

import java.util.List;
import perennial.ingest.read.Reading;
import perennial.invoicing.Drafted.Obstacle;
import perennial.invoicing.Invoice;

/** What preview tells. */
interface PreviewReport {
    void invoice(Invoice invoice);

    /** The contracts of a group that is not billed, each with its reasons. */
    void blocked(List<Obstacle> obstacles);

    /** A row that is no contract, or no event of one. */
    void rejected(Reading.Rejected row);

    void end();
}
