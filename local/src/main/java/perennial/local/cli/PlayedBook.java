package perennial.local.cli;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import perennial.id.BillingGroupId;
import perennial.id.EntityId;
import perennial.id.Fingerprint;
import perennial.id.InvoiceId;
import perennial.ingest.read.Reading;
import perennial.invoicing.Basis;
import perennial.invoicing.BillingGroup;
import perennial.invoicing.Drafted.Obstacle;
import perennial.invoicing.Invoice;
import perennial.invoicing.run.RehearseRun;
import perennial.invoicing.run.Rehearsed;
import perennial.invoicing.run.RunSources;
import perennial.platform.Json;
import perennial.settings.Edition;
import perennial.settings.Editions;
import perennial.settings.Settings;

/** A legal entity's part of a book on file, played up to a day, for the steps of a run to read. */
final class PlayedBook implements PreviewReport {
    private final Map<BillingGroupId, GroupPreview> previews;
    private final Map<BillingGroupId, BillingGroup> groups = new HashMap<>();
    private final Map<InvoiceId, Invoice> invoices = new HashMap<>();

    private PlayedBook(Map<BillingGroupId, GroupPreview> previews, LocalDate date) {
        this.previews = previews;
        previews.forEach((id, preview) -> groups.put(id, preview.standingOn(date, this)));
    }

    /** Rehearses the runs of every legal entity of the book, in the order of their ids. */
    static List<Rehearsed> rehearse(PreviewGroups book, LocalDate date) {
        return book.entities().entrySet().stream()
                .map(entity -> rehearse(book, entity.getKey(), entity.getValue(), date))
                .toList();
    }

    private static Rehearsed rehearse(PreviewGroups book, EntityId entity, Settings settings, LocalDate date) {
        var played = new PlayedBook(book.of(entity), date);
        var clock = InstantSource.fixed(date.atStartOfDay().toInstant(ZoneOffset.UTC));
        return new RehearseRun(played.sources(new FileEditions(settings)), clock).rehearse(entity, date);
    }

    private RunSources sources(Editions editions) {
        return new RunSources(
                (_, day) -> through(day),
                id -> Optional.ofNullable(groups.get(id)),
                (group, _, day) -> previews.get(group.id()).snapshot(group, day),
                id -> Optional.ofNullable(invoices.get(id)),
                editions);
    }

    private List<BillingGroupId> through(LocalDate day) {
        return groups.values().stream()
                .filter(group ->
                        group.nextBillDate() != null && !group.nextBillDate().isAfter(day))
                .map(BillingGroup::id)
                .sorted(Comparator.comparing(BillingGroupId::value))
                .toList();
    }

    @Override
    public void invoice(Invoice invoice) {
        invoices.put(invoice.id(), invoice.basedOn(ofDay(invoice.issueDate())));
    }

    /** A comparison asks only which documents were drafted together, and those are the ones of a day. */
    private static Basis ofDay(LocalDate day) {
        return new Basis(Basis.ENGINE, day.toString(), null, null, null, List.of());
    }

    /** Still due, and so told by the rehearsal itself. */
    @Override
    public void blocked(List<Obstacle> obstacles) {}

    @Override
    public void rejected(Reading.Rejected row) {}

    @Override
    public void end() {}

    /** Settings on file: one edition, named by what it says. */
    private record FileEditions(Settings settings) implements Editions {
        @Override
        public Edition inForce() {
            return new Edition(Fingerprint.of(Json.text(settings)), List.of(), settings);
        }

        @Override
        public void keep(Edition edition) {}

        @Override
        public Settings read(String name) {
            return settings;
        }
    }
}
