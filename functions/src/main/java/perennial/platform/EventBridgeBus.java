package perennial.platform;

import perennial.failure.RetryableFailure;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/** The account's default event bus. */
public final class EventBridgeBus implements Bus {
    private final EventBridgeClient events;

    public EventBridgeBus(EventBridgeClient events) {
        this.events = events;
    }

    @Override
    public void publish(String source, String fact, Object detail) {
        var entry = PutEventsRequestEntry.builder()
                .source(source)
                .detailType(fact)
                .detail(Json.text(detail))
                .build();
        var answer = events.putEvents(request -> request.entries(entry));
        if (answer.failedEntryCount() > 0) {
            throw new RetryableFailure(
                    "BUS_BUSY",
                    fact + " was not taken: " + answer.entries().getFirst().errorCode());
        }
    }
}
