package perennial.local.queues;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What GetQueueAttributes tells: always all of it, whatever was asked for. */
final class Attributes {
    private Attributes() {}

    static ObjectNode of(MessageQueue queue) {
        int all = queue.messages().size();
        int visible = queue.visible(Integer.MAX_VALUE);
        var answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("Attributes")
                .put("QueueArn", queue.definition().arn())
                .put("ApproximateNumberOfMessages", String.valueOf(visible))
                .put("ApproximateNumberOfMessagesNotVisible", String.valueOf(all - visible))
                .put(
                        "VisibilityTimeout",
                        String.valueOf(queue.definition().visibility().toSeconds()));
        return answer;
    }
}
