package perennial.invoicing.aws;

import java.util.Locale;
import java.util.stream.Collectors;
import perennial.invoicing.run.Announcements;
import perennial.invoicing.run.Review;
import perennial.invoicing.run.RunTicket;
import software.amazon.awssdk.services.sns.SnsClient;

/** Tells the operators' topic about runs that wait, with the command that answers. */
final class ApprovalTopic implements Announcements {
    private final SnsClient sns;
    private final String topic;

    ApprovalTopic(SnsClient sns, String topic) {
        this.sns = sns;
        this.topic = topic;
    }

    @Override
    public void awaiting(RunTicket run, String token, Review review) {
        sns.publish(message -> message.topicArn(topic)
                .subject("Billing run " + run.runId() + " waits for approval")
                .message(text(run, token, review)));
    }

    private static String text(RunTicket run, String token, Review review) {
        var template = """
                Billing run %s has %d drafts, %d groups skipped, %d parked.
                %s
                Every difference to the last invoices, with its causes: %s in the runs bucket.

                Approve it:
                aws stepfunctions send-task-success --task-token '%s' --task-output '{"decision":"APPROVED","rehearsal":"%s"}'

                Reject it:
                aws stepfunctions send-task-success --task-token '%s' --task-output '{"decision":"REJECTED"}'
                """;
        return String.format(
                Locale.ROOT,
                template,
                run.runId(),
                review.totals().invoices(),
                review.skipped(),
                review.parked(),
                sums(review),
                run.review(),
                token,
                review.hash(),
                token);
    }

    private static String sums(Review review) {
        return review.totals().totals().stream()
                .map(sum -> "Total " + sum.total() + "; of those billed before " + sum.recurring() + ", last time "
                        + sum.previous() + ".")
                .collect(Collectors.joining("\n"));
    }
}
