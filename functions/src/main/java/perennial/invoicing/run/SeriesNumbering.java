package perennial.invoicing.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import perennial.failure.TerminalFailure;
import perennial.id.EntityId;
import perennial.invoicing.Draft;
import perennial.invoicing.Invoice.Kind;
import perennial.invoicing.InvoiceNumber;
import perennial.invoicing.Issued;
import perennial.invoicing.Issued.Posted;
import perennial.settings.LegalEntity;
import perennial.settings.NumberSeries;
import perennial.settings.Settings;

/**
 * Gives the numbers that follow a counter, each kind of document from its own series. Pure.
 *
 * @param series null where the entity has none for that kind
 */
public record SeriesNumbering(EntityId entity, Map<Kind, NumberSeries> series) {

    /** The series that an entity's settings name. */
    public static SeriesNumbering of(LegalEntity entity, Settings settings) {
        var series = new EnumMap<Kind, NumberSeries>(Kind.class);
        settings.invoiceSeries(entity).ifPresent(found -> series.put(Kind.INVOICE, found));
        settings.creditNoteSeries(entity).ifPresent(found -> series.put(Kind.CREDIT_NOTE, found));
        return new SeriesNumbering(entity.id(), series);
    }

    /** The counter's name: entity, series and, when it counts by year, the year of the invoice date. */
    public String name(Kind kind, int year) {
        var whole = entity.value() + "/" + seriesOf(kind).name();
        return seriesOf(kind).yearly() ? whole + "/" + year : whole;
    }

    public InvoiceNumber number(Kind kind, int year, long sequence) {
        return InvoiceNumber.of(seriesOf(kind), year, sequence);
    }

    List<Issued> number(Map<Kind, SeriesCounter> counters, List<Draft> drafts) {
        var last = new EnumMap<Kind, Long>(Kind.class);
        counters.forEach((kind, counter) -> last.put(kind, counter.last()));
        var issued = new ArrayList<Issued>();
        drafts.forEach(draft -> issued.add(number(draft, last)));
        return issued;
    }

    private Issued number(Draft draft, Map<Kind, Long> last) {
        var posted = draft.documents().stream()
                .map(document -> Posted.of(
                        document,
                        number(
                                document.kind(),
                                document.issueDate().getYear(),
                                last.merge(document.kind(), 1L, Long::sum))))
                .toList();
        return new Issued(posted, draft.next(), draft.groupVersion());
    }

    private NumberSeries seriesOf(Kind kind) {
        var found = series.get(kind);
        if (found == null) {
            throw new TerminalFailure("SERIES_UNKNOWN", entity + " names no series that is set up for " + kind);
        }
        return found;
    }
}
