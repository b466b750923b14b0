package perennial.local.mail;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import perennial.local.journal.Entry;
import perennial.local.wire.Access;
import perennial.local.wire.Call;
import perennial.local.wire.Policy;
import perennial.local.wire.Refusal;
import perennial.local.wire.Reply;
import perennial.local.wire.Service;

/** SES v2 as the product calls it: one mail at a time, rendered by the caller. */
public final class Ses implements Service {
    private static final String ARN = "arn:aws:ses:us-east-1:000000000000:";

    private final Mailbox mailbox;
    private final InstantSource clock;
    private final SendRate rate;

    /** @param perSecond the account's sending rate, in mails per second of virtual time */
    public Ses(Mailbox mailbox, InstantSource clock, int perSecond) {
        this.mailbox = mailbox;
        this.clock = clock;
        this.rate = new SendRate(perSecond);
    }

    @Override
    public String name() {
        return "ses";
    }

    /** Both the sender's identity and the configuration set must be allowed. */
    @Override
    public List<Access> needs(Call call) {
        var request = request(call);
        var sender = Mail.address(request.from());
        var needs = new ArrayList<Access>();
        needs.add(identity(sender, call.caller().policy()));
        if (request.configurationSet() != null) {
            needs.add(sending("configuration-set/" + request.configurationSet(), sender));
        }
        return needs;
    }

    /** Which identities are verified is not known here: the address, its domain or a parent domain may be the one. */
    private static Access identity(String sender, Policy policy) {
        var domain = sending("identity/" + Mail.domain(sender), sender);
        return Stream.concat(Stream.of(sender), parents(Mail.domain(sender)))
                .map(identity -> sending("identity/" + identity, sender))
                .filter(policy::allows)
                .findFirst()
                .orElse(domain);
    }

    private static Stream<String> parents(String domain) {
        return Stream.iterate(domain, name -> name.contains("."), name -> name.substring(name.indexOf('.') + 1));
    }

    @Override
    public Reply handle(Call call) {
        var request = request(call).checked();
        var set = request.configurationSet();
        if (set != null && !mailbox.knows(set)) {
            throw new Refusal(404, "NotFoundException", "Configuration set <" + set + "> does not exist.");
        }
        rate.take(clock.instant());
        var messageId = mailbox.accept(request).messageId();
        return Reply.json(JsonNodeFactory.instance
                .objectNode()
                .put("MessageId", messageId)
                .toString());
    }

    private static MailRequest request(Call call) {
        if (!call.operation().equals("SendEmail")) {
            throw Refusal.notImplemented(call);
        }
        return new MailRequest(Entry.parse(call.body()));
    }

    private static Access sending(String resource, String sender) {
        return new Access("ses:SendEmail", ARN + resource, Map.of("ses:FromAddress", sender));
    }
}
