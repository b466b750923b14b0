package perennial.delivery;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import perennial.settings.Channel;
import perennial.settings.ChannelPolicy;

/**
 * By which channels a customer can be reached now, best first, and why not by the others. Wishes come first, then the
 * policy's order. Texts need a consent of their own: a wish is none.
 */
public record ChannelPlan(List<Way> usable, List<Refusal> refused) {

    /** A channel that can be used and the address there; empty for portal and print. */
    public record Way(Channel channel, String address) {}

    /** A channel that cannot be used, and the reason in one stable word. */
    public record Refusal(Channel channel, String reason) {}

    /** Pure: the same recipient and policy give the same plan. */
    public static ChannelPlan of(Recipient recipient, ChannelPolicy policy) {
        var order = new LinkedHashSet<Channel>();
        recipient.wishes().forEach(order::add);
        order.addAll(policy.fallback());
        var usable = new ArrayList<Way>();
        var refused = new ArrayList<Refusal>();
        for (var channel : order) {
            refusal(recipient, channel)
                    .ifPresentOrElse(
                            reason -> refused.add(new Refusal(channel, reason)),
                            () -> usable.add(
                                    new Way(channel, address(recipient, channel).orElse(""))));
        }
        return new ChannelPlan(List.copyOf(usable), List.copyOf(refused));
    }

    Optional<Way> way(Channel channel) {
        return usable.stream().filter(way -> way.channel() == channel).findFirst();
    }

    String reasonAgainst(Channel channel) {
        return refused.stream()
                .filter(refusal -> refusal.channel() == channel)
                .map(Refusal::reason)
                .findFirst()
                .orElse("NOT_AGREED");
    }

    private static Optional<String> refusal(Recipient recipient, Channel channel) {
        return switch (channel) {
            case EMAIL -> addressed(recipient, channel, "NO_EMAIL_ADDRESS");
            case SMS ->
                recipient.hasAgreedToTexts()
                        ? addressed(recipient, channel, "NO_TELEPHONE_NUMBER")
                        : Optional.of("NO_CONSENT_TO_TEXTS");
            case PORTAL -> Optional.empty();
            case PRINT ->
                recipient.customer().billingAddress() == null ? Optional.of("NO_POSTAL_ADDRESS") : Optional.empty();
        };
    }

    private static Optional<String> addressed(Recipient recipient, Channel channel, String missing) {
        var address = address(recipient, channel);
        return address.isEmpty() ? Optional.of(missing) : recipient.blockOf(channel, address.get());
    }

    private static Optional<String> address(Recipient recipient, Channel channel) {
        return switch (channel) {
            case EMAIL -> recipient.email();
            case SMS -> recipient.phone();
            case PORTAL, PRINT -> Optional.empty();
        };
    }
}
