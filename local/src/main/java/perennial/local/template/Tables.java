package perennial.local.template;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;

/** Reads tables. */
final class Tables {
    private static final List<String> DEFINITION = List.of(
            "AttributeDefinitions", "BillingMode", "GlobalSecondaryIndexes", "KeySchema", "LocalSecondaryIndexes");

    private Tables() {}

    static void read(Resource resource, Parts parts) {
        var properties = resource.properties();
        var definition = JsonNodeFactory.instance.objectNode().put("TableName", resource.name());
        DEFINITION.stream().filter(properties::has).forEach(name -> definition.set(name, properties.node(name)));
        parts.tables.add(
                new Table(resource.logicalId(), resource.name(), resource.arn(), definition, expiry(properties)));
        properties.ignore("TableName");
        properties.unchecked(
                "ContributorInsightsSpecification",
                "DeletionProtectionEnabled",
                "PointInTimeRecoverySpecification",
                "SSESpecification",
                "TableClass",
                "Tags");
        properties.end();
    }

    private static Optional<String> expiry(Properties properties) {
        var expiry = properties.child("TimeToLiveSpecification");
        var enabled = expiry.flag("Enabled", false);
        var attribute = expiry.optionalText("AttributeName");
        expiry.end();
        return enabled ? attribute : Optional.empty();
    }
}
