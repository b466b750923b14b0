package perennial.delivery.aws;

import com.amazonaws.services.lambda.runtime.Context;
import perennial.delivery.RecordMailEvent;
import perennial.platform.Host;
import perennial.platform.TaskHandler;

/** Takes what SES tells the event bus about emails. */
public final class RecordMailEventHandler extends TaskHandler<SesEvent, RecordMailEventHandler.Noted> {
    private final Wiring wiring;

    public RecordMailEventHandler() {
        this(Host.process());
    }

    public RecordMailEventHandler(Host host) {
        super(SesEvent.class);
        this.wiring = Wiring.of(host);
    }

    /** How many messages the event was about. */
    public record Noted(long messages) {}

    @Override
    protected Noted handle(SesEvent event, Context context) {
        var record = new RecordMailEvent(wiring.desk(), wiring.host().clock());
        return new Noted(event.news().filter(record::record).count());
    }
}
