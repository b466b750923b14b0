package perennial.local.template;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /**
     * By name, functions that nothing starts and no output names for a person to start, machines that nothing starts,
     * and configuration sets that tell nobody of their mails.
     */
    public List<String> idle() {
        var started = started();
        var silent = configurationSets.stream()
                .filter(set -> set.destinations().isEmpty())
                .map(ConfigurationSet::name);
        var functionsLeft = functions.stream()
                .filter(function -> !started.contains(function.arn()) && !outputs.containsValue(function.arn()))
                .map(LambdaFunction::name);
        var machinesLeft = machines.stream()
                .filter(machine -> !started.contains(machine.arn()))
                .map(StateMachine::name);
        return Stream.of(functionsLeft, machinesLeft, silent)
                .flatMap(names -> names)
                .toList();
    }

    private Set<String> started() {
        var arns = new HashSet<String>();
        machines.forEach(machine -> arns.addAll(machine.substitutions().values()));
        sources.forEach(source -> arns.add(source.functionArn()));
        schedules.forEach(schedule -> arns.add(schedule.target().arn()));
        rules.forEach(rule -> rule.targets().forEach(target -> arns.add(target.arn())));
        return arns;
    }

    /**
     * The name of a bucket.
     *
     * @throws TemplateFault when there is none of that logical id
     */
    public String bucket(String logicalId) {
        return buckets.stream()
                .filter(bucket -> bucket.logicalId().equals(logicalId))
                .map(Bucket::name)
                .findFirst()
                .orElseThrow(() -> new TemplateFault("Resources", "there is no bucket " + logicalId));
    }

    /** The variables of all functions; where two differ, one of them. */
    public Map<String, String> environment() {
        var all = new TreeMap<String, String>();
        functions.forEach(function -> all.putAll(function.environment()));
        return all;
    }
}
