package perennial.delivery.aws;

import com.amazonaws.services.lambda.runtime.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import perennial.delivery.SweepMessages;
import perennial.platform.Host;
import perennial.platform.TaskHandler;

/** Every quarter of an hour and at the end of a billing cycle: hands the messages that are due to the workers. */
public final class SweepMessagesHandler extends TaskHandler<SweepMessagesHandler.Task, SweepMessagesHandler.Swept> {
    private static final Logger LOG = LoggerFactory.getLogger(SweepMessagesHandler.class);

    private final Wiring wiring;

    public SweepMessagesHandler() {
        this(Host.process());
    }

    public SweepMessagesHandler(Host host) {
        super(Task.class);
        this.wiring = Wiring.of(host);
    }

    /** Nothing needs to be said. */
    public record Task() {}

    /** How many messages were handed over. */
    public record Swept(int swept) {}

    @Override
    protected Swept handle(Task task, Context context) {
        var sweep = new SweepMessages(
                wiring.messages(), wiring.queue(), wiring.host().clock());
        int swept = sweep.sweep(wiring.issuers().emailsPerSecond());
        LOG.info("messages handed over: {}", swept);
        return new Swept(swept);
    }
}
