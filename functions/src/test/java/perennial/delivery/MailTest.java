package perennial.delivery;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import perennial.delivery.Mail.Attachment;
import perennial.delivery.Mail.Envelope;
import perennial.delivery.document.Letter;
import perennial.failure.TerminalFailure;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MailTest {
    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: b@example.com", "a\nb", "a\rb", "a\u0000b", "a\u0085b", "a\u2028b", "a\tb"})
    void a_line_break_in_any_header_is_refused(String bad) {
        for (int place = 0; place < 8; place++) {
            int here = place;
            var refused = assertThrows(TerminalFailure.class, () -> mail(here, bad), "place " + place);
            assertEquals("LINE_BREAK_IN_HEADER", refused.code());
        }
    }

    @Test
    void without_a_sender_it_is_refused_in_words_so_that_the_next_channel_takes_over() {
        for (var nobody : new String[] {null, " "}) {
            var refused = assertThrows(TerminalFailure.class, () -> new Envelope(nobody, "", "t@b.example", List.of()));
            assertEquals("SENDER_MISSING", refused.code());
        }
    }

    @Test
    void an_ordinary_mail_passes() {
        assertDoesNotThrow(() -> mail(-1, ""));
    }

    private static Mail mail(int place, String bad) {
        var part =
                new String[] {"f@a.example", "r@a.example", "t@b.example", "c@b.example", "Subject", "f.pdf", "X-A", "1"
                };
        if (place >= 0) {
            part[place] = bad;
        }
        return new Mail(
                new Envelope(part[0], part[1], part[2], List.of(part[3])),
                new Letter(part[4], "<p>any\nthing</p>", "any\nthing"),
                List.of(new Attachment(part[5], "application/pdf", new byte[0])),
                Map.of(part[6], part[7]),
                Map.of());
    }
}
