package perennial.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A DynamoDB table.
 *
 * @param definition the keys, attributes, indexes and billing mode as {@code CreateTable} takes them
 * @param expiry the time-to-live attribute, if it has one
 */
public record Table(String logicalId, String name, String arn, JsonNode definition, Optional<String> expiry) {}
