package perennial.contract;

import static perennial.contract.Severity.BLOCK_CHANNEL;
import static perennial.contract.Severity.HOLD;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import perennial.settings.Channel;
import perennial.settings.ChannelPolicy;

/** Whether the customer can be reached, and by which channel. */
final class DeliveryRules {
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,63}");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{7,14}");

    private static final List<Rule<Examined>> EMAIL_RULES = List.of(
            new Rule<>(
                    "EMAIL_MISSING",
                    BLOCK_CHANNEL,
                    "/customer/contacts",
                    "invoices go by email and no contact has an address",
                    "add the billing contact's address",
                    examined -> email(examined).isEmpty()),
            new Rule<>(
                    "EMAIL_INVALID",
                    BLOCK_CHANNEL,
                    "/customer/contacts",
                    "is no email address",
                    "correct the billing contact's address",
                    examined -> email(examined).filter(found -> !isEmail(found)).isPresent(),
                    examined -> email(examined).orElse(null)));

    private static final List<Rule<Examined>> TEXT_RULES = List.of(
            new Rule<>(
                    "PHONE_INVALID",
                    BLOCK_CHANNEL,
                    "/customer/contacts",
                    "texts are agreed and the billing contact has no international phone number",
                    "give the number as +12125550100",
                    examined -> phone(examined).filter(DeliveryRules::isPhone).isEmpty(),
                    examined -> phone(examined).orElse(null)),
            new Rule<>(
                    "SMS_CONSENT_MISSING",
                    BLOCK_CHANNEL,
                    "/delivery/smsConsent",
                    "texts are agreed and the customer has not consented to them",
                    "ask for consent and keep when and how it was given",
                    examined -> !hasConsented(examined.contract().delivery())));

    private static final List<Rule<Examined>> REACH = List.of(new Rule<>(
            "NO_REACHABLE_CHANNEL",
            HOLD,
            "/delivery/channels",
            "no channel reaches the customer, nor does any that the channel policy falls back to",
            "repair an address, or add PRINT or PORTAL to the channels",
            examined -> Stream.concat(agreed(examined).stream(), fallback(examined).stream())
                    .noneMatch(channel -> reaches(channel, examined))));

    private DeliveryRules() {}

    static Stream<Finding> check(Examined examined) {
        if (examined.contract().customer() == null) {
            return Stream.empty();
        }
        var agreed = agreed(examined);
        return Stream.of(
                        agreed.contains(Channel.EMAIL)
                                ? Rule.check(EMAIL_RULES, examined, "")
                                : Stream.<Finding>empty(),
                        agreed.contains(Channel.SMS) ? Rule.check(TEXT_RULES, examined, "") : Stream.<Finding>empty(),
                        Rule.check(REACH, examined, ""))
                .flatMap(findings -> findings);
    }

    /** The channels of the contract; email where it names none. */
    private static Set<Channel> agreed(Examined examined) {
        var delivery = examined.contract().delivery();
        var channels = new LinkedHashSet<Channel>();
        if (delivery != null) {
            channels.addAll(delivery.channels());
            Optional.ofNullable(delivery.preferred()).ifPresent(channels::add);
        }
        return channels.isEmpty() ? Set.of(Channel.EMAIL) : channels;
    }

    private static List<Channel> fallback(Examined examined) {
        return examined.channelPolicy().map(ChannelPolicy::fallback).orElse(List.of());
    }

    private static boolean reaches(Channel channel, Examined examined) {
        return switch (channel) {
            case EMAIL -> email(examined).filter(DeliveryRules::isEmail).isPresent();
            case SMS ->
                phone(examined).filter(DeliveryRules::isPhone).isPresent()
                        && hasConsented(examined.contract().delivery());
            case PORTAL -> true;
            case PRINT -> TaxRules.isComplete(examined.contract().customer().billingAddress());
        };
    }

    private static Optional<String> email(Examined examined) {
        return ofContact(examined, Contact::email);
    }

    private static Optional<String> phone(Examined examined) {
        return ofContact(examined, Contact::phoneE164);
    }

    /** The billing contact's, else the primary contact's, else the first there is. */
    private static Optional<String> ofContact(Examined examined, Function<Contact, String> detail) {
        return examined.contract()
                .customer()
                .contactsByRole()
                .map(detail)
                .filter(Examined::isGiven)
                .findFirst();
    }

    private static boolean hasConsented(DeliveryTerms delivery) {
        return delivery != null
                && delivery.smsConsent() != null
                && delivery.smsConsent().status() == DeliveryTerms.SmsConsent.Status.OPTED_IN;
    }

    private static boolean isEmail(String text) {
        return text.length() <= 254 && EMAIL.matcher(text).matches();
    }

    private static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }
}
