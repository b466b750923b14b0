package perennial.local.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import perennial.local.identity.Condition;
import perennial.local.identity.Role;
import perennial.local.identity.Statement;

/** Reads policies: inline Allow statements with exact actions and ARNs that may end in {@code *}. */
final class Policies {
    /** Actions that AWS knows no resource for, or none that could be named. */
    private static final Set<String> ON_ANYTHING = Set.of(
            "sns:Publish",
            "cloudwatch:PutMetricData",
            "xray:PutTraceSegments",
            "xray:PutTelemetryRecords",
            "xray:GetSamplingRules",
            "xray:GetSamplingTargets",
            "logs:CreateLogDelivery",
            "logs:GetLogDelivery",
            "logs:UpdateLogDelivery",
            "logs:DeleteLogDelivery",
            "logs:ListLogDeliveries",
            "logs:PutResourcePolicy",
            "logs:DescribeResourcePolicies",
            "logs:DescribeLogGroups");

    private Policies() {}

    /** The role of a function or machine: its own from {@code Policies}, or one of the template by {@code Role}. */
    static Role role(Resource resource, Parts parts) {
        var properties = resource.properties();
        var own = new Role(resource.name() + "Role", documents(properties.children("Policies")));
        var arn = properties.optionalText("Role");
        if (arn.isPresent() && !parts.rolesByArn.containsKey(arn.get())) {
            throw properties.fault("Role", "is " + arn.get() + ", which is no role of this template");
        }
        return arn.map(parts.rolesByArn::get).orElse(own);
    }

    static List<Statement> documents(List<Properties> documents) {
        return documents.stream().flatMap(Policies::document).toList();
    }

    static Stream<Statement> document(Properties document) {
        document.ignore("Version", "Id");
        if (!document.has("Statement")) {
            throw document.fault("Statement", "is missing; name actions and resources inline, not by a named policy");
        }
        var statements =
                document.children("Statement").stream().map(Policies::statement).toList();
        document.end();
        return statements.stream();
    }

    private static Statement statement(Properties statement) {
        statement.ignore("Sid");
        if (!statement.text("Effect").equals("Allow")) {
            throw statement.fault("Effect", "must be Allow; nothing else is understood");
        }
        var actions = actions(statement);
        var read = new Statement(actions, resources(statement, actions), conditions(statement));
        statement.end();
        return read;
    }

    private static List<String> actions(Properties statement) {
        var actions = statement.texts("Action");
        if (actions.isEmpty()) {
            throw statement.fault("Action", "is missing");
        }
        actions.stream()
                .filter(action -> !action.matches("[a-z0-9]+:[A-Za-z0-9]+"))
                .findFirst()
                .ifPresent(action -> {
                    throw statement.fault("Action", "must name exact actions, not " + action);
                });
        return actions;
    }

    private static List<String> resources(Properties statement, List<String> actions) {
        var resources = statement.texts("Resource");
        if (resources.isEmpty()) {
            throw statement.fault("Resource", "is missing");
        }
        resources.forEach(resource -> check(statement, resource, actions));
        return resources;
    }

    private static void check(Properties statement, String resource, List<String> actions) {
        if (resource.equals("*") && !ON_ANYTHING.containsAll(actions)) {
            throw statement.fault(
                    "Resource",
                    "may be * only for " + ON_ANYTHING.stream().sorted().toList());
        }
        var star = resource.indexOf('*');
        if (star >= 0 && star < resource.length() - 1 || resource.contains("?")) {
            throw statement.fault("Resource", "may have a * only at its end: " + resource);
        }
        if (!resource.equals("*") && !resource.startsWith("arn:")) {
            throw statement.fault("Resource", "must be an ARN, not " + resource);
        }
    }

    private static List<Condition> conditions(Properties statement) {
        var conditions = new ArrayList<Condition>();
        statement
                .optionalChild("Condition")
                .ifPresent(operators -> operators.names().forEach(operator -> {
                    var keys = operators.child(operator);
                    keys.names().forEach(key -> conditions.add(condition(keys, operator, key)));
                }));
        return conditions;
    }

    private static Condition condition(Properties keys, String operator, String key) {
        if (!Condition.OPERATORS.contains(operator) || !Condition.KEYS.contains(key)) {
            throw keys.fault(
                    key,
                    operator + " is not understood by the embedded cloud; understood are "
                            + Condition.OPERATORS.stream().sorted().toList() + " on "
                            + Condition.KEYS.stream().sorted().toList());
        }
        return new Condition(operator, key, keys.texts(key));
    }
}
