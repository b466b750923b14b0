package perennial.invoicing.run;

import java.util.ArrayList;
import java.util.List;
import perennial.invoicing.Draft;
import perennial.invoicing.InvoiceNumber;
import perennial.invoicing.Issued;
import perennial.settings.NumberSeries;

/** Gives the numbers that follow a counter. Pure. */
record SeriesNumbering(RunTicket run, NumberSeries series) {
    /** The counter's name: entity, series and, when it counts by year, the year of the invoice date. */
    String name() {
        var whole = run.entityId().value() + "/" + series.name();
        return series.yearly() ? whole + "/" + run.businessDate().getYear() : whole;
    }

    List<Issued> number(SeriesCounter counter, List<Draft> drafts) {
        var issued = new ArrayList<Issued>();
        for (var draft : drafts) {
            long next = counter.last() + 1 + issued.size();
            issued.add(
                    Issued.of(draft, InvoiceNumber.of(series, run.businessDate().getYear(), next)));
        }
        return issued;
    }
}
