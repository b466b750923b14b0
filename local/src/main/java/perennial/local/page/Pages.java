package perennial.local.page;

import perennial.local.EmbeddedCloud;
import perennial.local.play.Books;

/** Which page answers which path. */
final class Pages {
    private final OverviewPage overview;
    private final ExecutionPages executions;
    private final MailPages mail;
    private final TextsPage texts;
    private final FilePages files;

    Pages(EmbeddedCloud cloud, Books books, Driver driver) {
        this.overview = new OverviewPage(cloud, books, driver);
        this.executions = new ExecutionPages(cloud, driver);
        this.mail = new MailPages(cloud.mailbox());
        this.texts = new TextsPage(cloud.notices());
        this.files = new FilePages(cloud);
    }

    Response answer(Request request) {
        return switch (request.page()) {
            case "" -> Response.page(overview.show());
            case "clock" -> request.isPost() ? overview.move(request.form()) : notFound();
            case "executions" -> executions.answer(request);
            case "mail" -> mail.answer(request.rest());
            case "texts" -> Response.page(texts.show());
            case "files" -> files.answer(request.rest());
            default -> notFound();
        };
    }

    static Response notFound() {
        return Response.refused(404, "there is no such page");
    }
}
