package perennial.delivery.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.contract.DeliveryTerms.SmsConsent.Status;
import perennial.delivery.MessageState;
import perennial.failure.OutcomeUnknown;
import perennial.failure.RetryableFailure;
import perennial.failure.TerminalFailure;
import perennial.settings.Channel;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeliveryStoryTest {
    private final Office office = new Office();

    @Test
    void an_invoice_goes_out_by_email_with_its_pdf_and_is_followed_to_the_click() {
        office.plan();
        office.deliver();
        assertEquals(1, office.mails.size());
        assertEquals(
                "INV-2026-000123.pdf",
                office.mails.getFirst().attachments().getFirst().fileName());
        assertEquals(MessageState.SENT, office.message(Channel.EMAIL).state());
        assertEquals("ses-1", office.message(Channel.EMAIL).providerId());
        List.of("Click", "Delivery", "Send", "Open").forEach(this::event);
        assertEquals(MessageState.CLICKED, office.message(Channel.EMAIL).state());
    }

    @Test
    void planning_twice_and_handing_over_three_times_sends_once() {
        office.plan();
        office.plan();
        office.deliver(3);
        office.plan();
        office.deliver(3);
        assertEquals(1, office.mails.size());
    }

    @Test
    void of_two_workers_that_look_at_the_same_moment_one_sends() {
        office.plan();
        office.beforeClaim = () -> office.worker().send(office.id(Channel.EMAIL));
        office.deliver();
        assertEquals(1, office.mails.size());
    }

    @Test
    void a_bounce_blocks_the_address_and_the_next_channel_takes_over_once() {
        office.plan();
        office.deliver();
        bounce("Permanent");
        bounce("Permanent");
        office.deliver();
        assertEquals(MessageState.BOUNCED, office.message(Channel.EMAIL).state());
        assertEquals(MessageState.SENT, office.message(Channel.SMS).state());
        assertEquals("EMAIL EMAIL_BOUNCED", office.message(Channel.SMS).reason());
        assertEquals(1, office.texts.size());
        assertEquals(1, office.recipient.blocked.size());
    }

    @Test
    void a_full_mailbox_falls_back_but_blocks_nothing() {
        office.plan();
        office.deliver();
        bounce("Transient");
        assertTrue(office.isPlanned(Channel.SMS));
        assertTrue(office.recipient.blocked.isEmpty());
    }

    @Test
    void a_copy_that_bounces_is_not_the_message() {
        office.plan();
        office.deliver();
        office.news(bounceOf("accounting@lonestar.example", "Permanent"));
        assertEquals(MessageState.SENT, office.message(Channel.EMAIL).state());
        assertFalse(office.isPlanned(Channel.SMS));
    }

    @Test
    void a_complaint_stops_that_address_and_sends_nothing_else() {
        office.plan();
        office.deliver();
        office.news(complaint());
        assertEquals(MessageState.COMPLAINED, office.message(Channel.EMAIL).state());
        assertEquals(
                "EMAIL_COMPLAINED", office.recipient.blocked.iterator().next().reason());
        assertFalse(office.isPlanned(Channel.SMS));
    }

    @Test
    void without_consent_no_text_ever_leaves() {
        office.recipient.preferred = Channel.SMS;
        office.recipient.email = null;
        office.recipient.consent = Status.UNKNOWN;
        office.plan();
        office.deliver();
        assertEquals(List.of(), office.texts);
        assertEquals(MessageState.PRINT_QUEUED, office.message(Channel.PRINT).state());
        assertEquals(Set.of("INV-2026-000123.pdf"), office.printed.keySet());
    }

    @Test
    void a_consent_taken_back_between_plan_and_send_is_honoured() {
        office.recipient.preferred = Channel.SMS;
        office.plan();
        office.recipient.consent = Status.OPTED_OUT;
        office.deliver();
        assertEquals(List.of(), office.texts);
        assertEquals(MessageState.SUPPRESSED, office.message(Channel.SMS).state());
        assertEquals("NO_CONSENT_TO_TEXTS", office.message(Channel.SMS).reason());
        office.deliver();
        assertEquals(1, office.mails.size());
    }

    @Test
    void a_text_planned_at_night_waits_for_the_morning() {
        office.recipient.preferred = Channel.SMS;
        office.pass(Duration.ofHours(13));
        office.plan();
        office.deliver();
        assertEquals(List.of(), office.texts);
        assertEquals(
                Instant.parse("2026-11-27T14:00:00Z"),
                office.message(Channel.SMS).sendAt());
        office.pass(Duration.ofHours(10));
        office.deliver();
        assertEquals(1, office.texts.size());
    }

    @Test
    void a_text_that_is_still_waiting_at_nine_in_the_evening_waits_until_morning() {
        office.recipient.preferred = Channel.SMS;
        office.plan();
        office.pass(Duration.ofHours(12));
        office.deliver();
        assertEquals(List.of(), office.texts);
        assertEquals(MessageState.QUEUED, office.message(Channel.SMS).state());
        assertEquals("QUIET_HOURS", office.message(Channel.SMS).reason());
    }

    @Test
    void a_throttled_email_waits_and_is_not_lost() {
        office.ses = mail -> {
            throw new RetryableFailure("SES_BUSY", "slow down");
        };
        office.plan();
        for (int sweep = 0; sweep < 20; sweep++) {
            office.deliver(2);
            office.pass(Duration.ofMinutes(15));
        }
        assertEquals(MessageState.QUEUED, office.message(Channel.EMAIL).state());
        office.ses = mail -> "ses-2";
        office.deliver();
        assertEquals(MessageState.SENT, office.message(Channel.EMAIL).state());
        assertEquals(0, office.message(Channel.EMAIL).resends());
    }

    @Test
    void an_unanswered_send_is_repeated_once_after_a_quarter_of_an_hour_and_never_again() {
        office.ses = mail -> {
            throw new OutcomeUnknown("SES_SILENT", "no answer");
        };
        office.plan();
        office.deliver(3);
        office.pass(Duration.ofMinutes(14));
        office.deliver(3);
        assertEquals(1, office.mails.size());
        for (int sweep = 0; sweep < 10; sweep++) {
            office.pass(Duration.ofMinutes(15));
            office.deliver(3);
        }
        assertEquals(2, office.mails.size());
        assertEquals(office.mails.getFirst().tags(), office.mails.getLast().tags());
        assertEquals(MessageState.FAILED, office.message(Channel.EMAIL).state());
        assertEquals("OUTCOME_UNKNOWN", office.message(Channel.EMAIL).reason());
        assertEquals(1, office.texts.size());
    }

    @Test
    void a_lost_answer_is_settled_by_the_providers_own_news() {
        office.ses = mail -> {
            throw new OutcomeUnknown("SES_SILENT", "no answer");
        };
        office.plan();
        office.deliver();
        event("Delivery");
        office.pass(Duration.ofHours(1));
        office.deliver();
        assertEquals(1, office.mails.size());
        assertEquals(MessageState.DELIVERED, office.message(Channel.EMAIL).state());
    }

    @Test
    void news_that_overtakes_the_answer_is_kept() {
        office.ses = mail -> {
            event("Delivery");
            return "ses-1";
        };
        office.plan();
        office.deliver();
        assertEquals(MessageState.DELIVERED, office.message(Channel.EMAIL).state());
        assertEquals("ses-1", office.message(Channel.EMAIL).providerId());
    }

    @Test
    void a_refused_email_falls_back_with_the_reason() {
        office.ses = mail -> {
            throw new TerminalFailure("SES_REFUSED", "bad address");
        };
        office.plan();
        office.deliver();
        office.deliver();
        assertEquals("SES_REFUSED", office.message(Channel.EMAIL).reason());
        assertEquals(1, office.texts.size());
    }

    @Test
    void an_address_that_smuggles_a_header_is_never_sent_to() {
        office.recipient.email = "ap@lonestar.example\r\nBcc: victim@example.com";
        office.plan();
        office.deliver();
        assertEquals(0, office.mails.size());
        assertEquals("LINE_BREAK_IN_HEADER", office.message(Channel.EMAIL).reason());
    }

    @Test
    void who_cannot_be_reached_goes_to_print_and_a_person_is_told() {
        office.recipient.email = null;
        office.recipient.phone = null;
        office.recipient.postal = false;
        office.plan();
        office.deliver();
        assertEquals(MessageState.PRINT_QUEUED, office.message(Channel.PRINT).state());
        assertEquals("NO_REACHABLE_CHANNEL", office.tasks.getFirst().code());
    }

    @Test
    void a_portal_customer_finds_the_invoice_published() {
        office.recipient.preferred = Channel.PORTAL;
        office.plan();
        office.deliver();
        assertEquals(MessageState.PUBLISHED, office.message(Channel.PORTAL).state());
        assertEquals("hash", office.message(Channel.PORTAL).documentSha256());
    }

    @Test
    void an_event_about_somebody_elses_mail_is_left_alone() {
        assertEquals(
                0, office.news(new SesEvent(new SesEvent.Detail("Bounce", new SesEvent.About(Map.of()), null, null))));
        assertEquals(
                0,
                office.news(new SesEvent(new SesEvent.Detail(
                        "Delivery", new SesEvent.About(Map.of("messageId", List.of("unknown"))), null, null))));
    }

    private void event(String type) {
        office.news(new SesEvent(new SesEvent.Detail(type, about(), null, null)));
    }

    private void bounce(String type) {
        office.news(bounceOf("ap@lonestar.example", type));
    }

    private SesEvent bounceOf(String address, String type) {
        var bounce = new SesEvent.Bounce(type, "General", List.of(new SesEvent.Address(address)));
        return new SesEvent(new SesEvent.Detail("Bounce", about(), bounce, null));
    }

    private SesEvent complaint() {
        var complaint = new SesEvent.Complaint(List.of(new SesEvent.Address("ap@lonestar.example")));
        return new SesEvent(new SesEvent.Detail("Complaint", about(), null, complaint));
    }

    private SesEvent.About about() {
        return new SesEvent.About(
                Map.of("messageId", List.of(office.id(Channel.EMAIL).value())));
    }
}
