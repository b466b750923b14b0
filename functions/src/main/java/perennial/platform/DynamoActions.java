package perennial.platform;

import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Writes as the actions of a transaction. */
final class DynamoActions {
    private static final ReturnValuesOnConditionCheckFailure STORED = ReturnValuesOnConditionCheckFailure.ALL_OLD;

    private DynamoActions() {}

    static TransactWriteItem put(String table, Write.Put put, DynamoCondition condition) {
        return TransactWriteItem.builder()
                .put(action -> action.tableName(table)
                        .item(DynamoItems.write(put.item()))
                        .conditionExpression(condition.expression())
                        .expressionAttributeNames(condition.names())
                        .expressionAttributeValues(condition.values())
                        .returnValuesOnConditionCheckFailure(STORED))
                .build();
    }

    static TransactWriteItem delete(String table, Write.Delete delete, DynamoCondition condition) {
        return TransactWriteItem.builder()
                .delete(action -> action.tableName(table)
                        .key(DynamoItems.write(delete.key()))
                        .conditionExpression(condition.expression())
                        .expressionAttributeNames(condition.names())
                        .expressionAttributeValues(condition.values())
                        .returnValuesOnConditionCheckFailure(STORED))
                .build();
    }

    static TransactWriteItem check(String table, Write.Check check, DynamoCondition condition) {
        return TransactWriteItem.builder()
                .conditionCheck(action -> action.tableName(table)
                        .key(DynamoItems.write(check.key()))
                        .conditionExpression(condition.expression())
                        .expressionAttributeNames(condition.names())
                        .expressionAttributeValues(condition.values())
                        .returnValuesOnConditionCheckFailure(STORED))
                .build();
    }
}
