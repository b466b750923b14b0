package perennial.local.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import perennial.local.identity.Role;

/** What was read so far. */
final class Parts {
    final List<LambdaFunction> functions = new ArrayList<>();
    final List<StateMachine> machines = new ArrayList<>();
    final List<Table> tables = new ArrayList<>();
    final List<Queue> queues = new ArrayList<>();
    final List<Bucket> buckets = new ArrayList<>();
    final List<Topic> topics = new ArrayList<>();
    final List<Rule> rules = new ArrayList<>();
    final List<Schedule> schedules = new ArrayList<>();
    final List<QueueSource> sources = new ArrayList<>();
    final Map<String, List<ConfigurationSet.Destination>> configurationSets = new HashMap<>();
    final Map<String, Role> rolesByArn = new HashMap<>();
    final Grants grants = new Grants();
    final List<String> unchecked = new ArrayList<>();

    Stack stack(Map<String, String> outputs) {
        var sets = configurationSets.entrySet().stream()
                .map(set -> new ConfigurationSet(set.getKey(), List.copyOf(set.getValue())))
                .toList();
        return new Stack(
                functions, machines, tables, queues, buckets, topics, rules, schedules, sources, sets, outputs,
                unchecked);
    }
}
