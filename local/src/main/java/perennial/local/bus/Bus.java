package perennial.local.bus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import perennial.local.dispatch.Dispatcher;
import perennial.local.dispatch.Order;
import perennial.local.template.Rule;

/** The default event bus. An event of a known identity goes nowhere again. */
public final class Bus {
    private final Dispatcher dispatcher;
    private final List<Taker> takers = new CopyOnWriteArrayList<>();

    public Bus(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** @throws IllegalArgumentException if the rule's pattern is not understood */
    public void declare(Rule rule) {
        if (rule.enabled()) {
            takers.add(new Taker(rule, Pattern.parse(rule.pattern())));
        }
    }

    /** Brings the event, in EventBridge's own envelope, to the targets of every rule that takes it. */
    public void publish(JsonNode event) {
        takers.stream().filter(taker -> taker.pattern().matches(event)).forEach(taker -> bring(event, taker.rule()));
    }

    private void bring(JsonNode event, Rule rule) {
        for (int n = 0; n < rule.targets().size(); n++) {
            var target = rule.targets().get(n);
            var id = event.get("id").asText() + "/" + rule.name() + "/" + n;
            dispatcher.dispatch(Order.to(target, id, target.input().orElseGet(event::toString)));
        }
    }

    private record Taker(Rule rule, Pattern pattern) {}
}
