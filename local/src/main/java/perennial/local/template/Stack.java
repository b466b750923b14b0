package perennial.local.template;

import java.util.List;
import java.util.Map;

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
        List<String> unchecked) {}
