package perennial.local.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import perennial.invoicing.run.Rehearsed;
import perennial.local.CloudSetup;
import perennial.local.EmbeddedCloud;
import perennial.local.page.Site;
import perennial.local.play.Accounts;
import perennial.local.play.Books;
import perennial.local.play.BusinessZone;
import perennial.local.play.Export;
import perennial.local.play.Imports;
import perennial.local.play.Play;
import perennial.local.play.Rehearsals;
import perennial.local.play.Shortfall;
import perennial.local.play.Span;
import perennial.local.play.Summary;
import perennial.local.template.TemplateReader;
import perennial.platform.DynamoStore;

/** One run: a cloud with the product's template, the files it is given and the days it plays. */
final class LocalRun implements AutoCloseable {
    private final EmbeddedCloud cloud;
    private final RunInput input;
    private final Span span;
    private final Books books;

    private LocalRun(EmbeddedCloud cloud, RunInput input, Span span) {
        this.cloud = cloud;
        this.input = input;
        this.span = span;
        this.books = new Books(cloud, input.settings());
    }

    /**
     * Starts the cloud, or takes up the one that is kept.
     *
     * @param data where it is kept; null keeps it in memory
     */
    static LocalRun start(RunInput input, LocalDate from, LocalDate to, Path data) {
        var stack = TemplateReader.read(Home.template(), Map.of());
        var span = new Span(from, to, BusinessZone.of(stack));
        var setup = CloudSetup.of(stack, span.start(), Home.databaseJars());
        return new LocalRun(EmbeddedCloud.start(data == null ? setup : setup.keptIn(data)), input, span);
    }

    /**
     * Plays the days and closes the books.
     *
     * @param out where invoices and messages are written; null writes none
     * @param rehearsal what the first day has to come to, once the files are in; null asks for nothing
     * @throws RefusedInput when it comes to something else; then no day has been played
     */
    Summary play(Console console, Path out, String rehearsal) {
        var play = new Play(cloud, span);
        var usage = RunUsage.of(input.usage(), span, console::rejected);
        console.progress("Importing settings and contracts ...");
        play.drop(input.settingsFiles());
        play.drop(input.contractFiles());
        requireRehearsed(rehearsal);
        play.pass(usage::on, day -> console.day(day, books.runs(day)));
        Imports.rejectedUsage(cloud).forEach(console::progress);
        console.progress("Closing the books ...");
        var export = Optional.ofNullable(out).map(folder -> new Export(cloud, folder));
        return new Accounts(books, export, invoice -> InvoiceJson.explained(invoice, books)).close(cloud);
    }

    private void requireRehearsed(String hash) {
        if (hash == null) {
            return;
        }
        var host = cloud.host();
        var today = Rehearsed.hash(new Rehearsals(DynamoStore.of(host), host.clock()).on(span.from()));
        if (!today.equals(hash)) {
            throw new RefusedInput("REHEARSAL_OUTDATED: " + span.from() + " comes to " + today
                    + " now; rehearse it again and look at what has changed");
        }
    }

    /** @throws IllegalStateException naming everything that the template did not let it do */
    void requireWhole() {
        var shortfall = Shortfall.of(cloud);
        if (!shortfall.isEmpty()) {
            throw new IllegalStateException("the run fell short:\n" + String.join("\n", shortfall));
        }
    }

    Usage usage() {
        return Usage.of(cloud);
    }

    /** Leaves the cloud up until the process is ended. */
    void serve(int port, Console console) {
        try (var site = Site.open(cloud, books, port)) {
            console.progress("The cloud stays up: " + site.address() + " (end with Ctrl-C)");
            new CountDownLatch(1).await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        cloud.close();
    }
}
