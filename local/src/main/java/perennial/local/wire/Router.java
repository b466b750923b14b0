package perennial.local.wire;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings each call to its service, after the caller's policy allowed it. */
public final class Router {
    private final Map<String, Service> services;
    private final BiConsumer<Call, Reply> meter;
    private final Witness witness;

    /**
     * @param services all services there are
     * @param meter counts each call with its answer
     * @param witness hears what is refused
     */
    public Router(List<Service> services, BiConsumer<Call, Reply> meter, Witness witness) {
        this.services = services.stream().collect(Collectors.toMap(Service::name, Function.identity()));
        this.meter = meter;
        this.witness = witness;
    }

    public Reply route(Call call) {
        var reply = answer(call);
        meter.accept(call, reply);
        return reply;
    }

    private Reply answer(Call call) {
        try {
            var service = service(call);
            service.needs(call).forEach(access -> permit(call, access));
            return service.handle(call);
        } catch (Refusal refusal) {
            if (refusal.isTheTemplates()) {
                witness.miss(refusal.getMessage());
            }
            return refusal.reply(call);
        }
    }

    private Service service(Call call) {
        var service = services.get(call.service());
        if (service == null) {
            throw Refusal.notImplemented(call);
        }
        return service;
    }

    private static void permit(Call call, Access access) {
        if (!call.caller().policy().allows(access)) {
            throw Refusal.denied(call, access);
        }
    }
}
