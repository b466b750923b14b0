package perennial.local.texts;

import java.util.List;
import perennial.local.wire.Access;
import perennial.local.wire.Call;
import perennial.local.wire.Refusal;
import perennial.local.wire.Reply;
import perennial.local.wire.Service;

/** SNS as the product calls it: one message to a phone or a topic. */
public final class Sns implements Service {
    private final Notices notices;

    public Sns(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "sns";
    }

    /** A phone has no ARN: only a policy for every resource allows a text. */
    @Override
    public List<Access> needs(Call call) {
        if (!call.operation().equals("Publish")) {
            throw Refusal.notImplemented(call);
        }
        var publication = Publication.of(call);
        return List.of(Access.to("sns:Publish", publication.toPhone() ? "*" : publication.topicArn()));
    }

    @Override
    public Reply handle(Call call) {
        var publication = Publication.of(call).checked();
        if (!publication.toPhone() && !notices.knows(publication.topicArn())) {
            throw new Refusal(404, "NotFound", "Topic does not exist: " + publication.topicArn());
        }
        var id = notices.keep(publication).messageId();
        return Reply.xml(
                "<PublishResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><PublishResult><MessageId>"
                        + id + "</MessageId></PublishResult><ResponseMetadata><RequestId>" + id
                        + "</RequestId></ResponseMetadata></PublishResponse>");
    }
}
