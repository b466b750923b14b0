package perennial.delivery.aws;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import perennial.delivery.SendMessage;
import perennial.failure.OutcomeUnknown;
import perennial.failure.RetryableFailure;
import perennial.platform.Host;
import perennial.platform.Json;
import perennial.platform.TaskHandler;

/** Worker of the delivery queue: sends the messages of a batch; those it could not look at go back to the queue. */
public final class SendMessageHandler extends TaskHandler<SqsBatch, SqsBatch.Answer> {
    private static final Logger LOG = LoggerFactory.getLogger(SendMessageHandler.class);
    private static final int LEAST_MILLIS = 20_000;

    private final Wiring wiring;
    private final Wiring.Senders senders;

    public SendMessageHandler() {
        this(Host.process());
    }

    public SendMessageHandler(Host host) {
        super(SqsBatch.class);
        this.wiring = Wiring.of(host);
        this.senders = wiring.senders();
    }

    @Override
    protected SqsBatch.Answer handle(SqsBatch batch, Context context) {
        var send = sender();
        var failed = new ArrayList<SqsBatch.Failed>();
        for (var entry : batch.records()) {
            if (context.getRemainingTimeInMillis() < LEAST_MILLIS || !isDone(send, entry)) {
                failed.add(new SqsBatch.Failed(entry.messageId()));
            }
        }
        return new SqsBatch.Answer(failed);
    }

    private SendMessage sender() {
        var desk = wiring.desk();
        var host = wiring.host();
        return new SendMessage(desk, wiring.dispatch(senders, desk.issuers()), host.clock(), host.freshId());
    }

    private static boolean isDone(SendMessage send, SqsBatch.Entry entry) {
        var id = Json.read(entry.body(), SqsSendQueue.Order.class).messageId();
        try {
            LOG.info("message {} looked at: {}", id, send.send(id));
            return true;
        } catch (RetryableFailure | OutcomeUnknown again) {
            LOG.warn("message {} goes back to the queue: {}", id, again.code());
            return false;
        }
    }
}
