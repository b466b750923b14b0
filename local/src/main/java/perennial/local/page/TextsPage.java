package perennial.local.page;

import java.util.List;
import perennial.local.texts.Notice;
import perennial.local.texts.Notices;

/** The texts that went to phones. */
final class TextsPage {
    private final Notices notices;

    TextsPage(Notices notices) {
        this.notices = notices;
    }

    Html show() {
        var rows = notices.texts().reversed().stream().map(TextsPage::row).toList();
        return Layout.page("Texts", Tables.table(List.of("Sent (UTC)", "To", "Text"), rows));
    }

    private static Html row(Notice text) {
        return Tables.row(text.at(), text.phoneNumber(), text.message());
    }
}
