package perennial.local.template;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import perennial.local.identity.Role;

/**
 * All that a template makes, every reference resolved.
 *
 * @param unchecked what was accepted without being looked at, named by its path
 */
public record Stack(
        List<LambdaFunction> functions,
        List<StateMachine> machines,
        List<Table> tables,
        List<Queue> queues,
        List<Bucket> buckets,
        List<Topic> topics,
        List<Rule> rules,
        List<Schedule> schedules,
        List<QueueSource> sources,
        List<ConfigurationSet> configurationSets,
        Map<String, String> outputs,
        List<String> unchecked) {

    /** The roles of functions and machines, each once. */
    public Stream<Role> roles() {
        var ofFunctions = functions.stream().map(LambdaFunction::role);
        return Stream.concat(ofFunctions, machines.stream().map(StateMachine::role))
                .distinct();
    }

    /** The variables of all functions; where two differ, one of them. */
    public Map<String, String> environment() {
        var all = new TreeMap<String, String>();
        functions.forEach(function -> all.putAll(function.environment()));
        return all;
    }
}
