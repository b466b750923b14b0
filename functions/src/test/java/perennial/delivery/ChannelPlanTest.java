package perennial.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import perennial.contract.DeliveryTerms.SmsConsent.Status;
import perennial.delivery.ChannelPlan.Way;
import perennial.delivery.Recipient.BlockedAddress;
import perennial.settings.Channel;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChannelPlanTest {
    private final ARecipient recipient = new ARecipient();

    @Test
    void the_preferred_channel_comes_first_then_the_other_wishes_then_the_policy() {
        recipient.preferred = Channel.PORTAL;
        recipient.channels = List.of(Channel.SMS, Channel.PORTAL);
        assertEquals(List.of(Channel.PORTAL, Channel.SMS, Channel.EMAIL, Channel.PRINT), channels(plan()));
    }

    @Test
    void a_customer_without_wishes_is_reached_as_the_policy_says() {
        assertEquals(List.of(Channel.EMAIL, Channel.SMS, Channel.PRINT), channels(plan()));
    }

    @Test
    void only_an_expressed_consent_allows_texts_however_much_they_are_preferred() {
        recipient.preferred = Channel.SMS;
        for (var consent : Stream.of(Status.OPTED_OUT, Status.UNKNOWN, null).toList()) {
            recipient.consent = consent;
            assertEquals("NO_CONSENT_TO_TEXTS", plan().reasonAgainst(Channel.SMS));
            assertTrue(plan().way(Channel.SMS).isEmpty());
        }
    }

    @Test
    void an_address_that_bounced_is_not_used_but_its_replacement_is() {
        recipient.blocked = Set.of(new BlockedAddress(Channel.EMAIL, "AP@lonestar.example", "EMAIL_BOUNCED"));
        assertEquals("EMAIL_BOUNCED", plan().reasonAgainst(Channel.EMAIL));
        recipient.email = "new@lonestar.example";
        assertEquals(
                new Way(Channel.EMAIL, "new@lonestar.example"), plan().usable().getFirst());
    }

    @Test
    void a_channel_without_an_address_is_refused_with_its_reason() {
        recipient.email = null;
        recipient.phone = " ";
        recipient.postal = false;
        assertEquals(List.of(), plan().usable());
        assertEquals("NO_EMAIL_ADDRESS", plan().reasonAgainst(Channel.EMAIL));
        assertEquals("NO_TELEPHONE_NUMBER", plan().reasonAgainst(Channel.SMS));
        assertEquals("NO_POSTAL_ADDRESS", plan().reasonAgainst(Channel.PRINT));
    }

    private ChannelPlan plan() {
        return ChannelPlan.of(recipient.build(), ARecipient.POLICY);
    }

    private static List<Channel> channels(ChannelPlan plan) {
        return plan.usable().stream().map(Way::channel).toList();
    }
}
