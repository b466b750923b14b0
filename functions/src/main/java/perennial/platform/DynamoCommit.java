package perennial.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** One commit: a single write as it is, several as a transaction. */
record DynamoCommit(DynamoDbClient dynamo, Function<Table, String> names, List<Write> writes) {
    private static final ReturnValuesOnConditionCheckFailure STORED = ReturnValuesOnConditionCheckFailure.ALL_OLD;
    private static final Set<String> PASSING =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded", "RequestLimitExceeded");

    /** Sends the writes once; false when others were in the way and the same writes may work a moment later. */
    boolean send() throws WriteConflict {
        try {
            transmit();
            return true;
        } catch (ConditionalCheckFailedException refused) {
            Commit.settle(writes, Map.of(writes.getFirst().key(), stored(writes.getFirst(), refused.item())));
            return true;
        } catch (TransactionCanceledException cancelled) {
            return settle(cancelled);
        }
    }

    private boolean settle(TransactionCanceledException cancelled) throws WriteConflict {
        var reasons = cancelled.cancellationReasons();
        if (reasons.stream().map(CancellationReason::code).anyMatch(PASSING::contains)) {
            return false;
        }
        var refused = refused(reasons);
        if (refused.isEmpty()) {
            throw cancelled;
        }
        Commit.settle(writes, refused);
        return true;
    }

    private Map<Key, Optional<Item>> refused(List<CancellationReason> reasons) {
        var refused = new LinkedHashMap<Key, Optional<Item>>();
        for (int i = 0; i < reasons.size(); i++) {
            if ("ConditionalCheckFailed".equals(reasons.get(i).code())) {
                refused.put(
                        writes.get(i).key(),
                        stored(writes.get(i), reasons.get(i).item()));
            }
        }
        return refused;
    }

    private static Optional<Item> stored(Write write, Map<String, AttributeValue> item) {
        return item == null || item.isEmpty()
                ? Optional.empty()
                : Optional.of(DynamoItems.read(write.key().table(), item));
    }

    private void transmit() {
        switch (writes.getFirst()) {
            case Write.Put put when writes.size() == 1 -> put(put);
            case Write.Delete delete when writes.size() == 1 -> delete(delete);
            default ->
                dynamo.transactWriteItems(request ->
                        request.transactItems(writes.stream().map(this::action).toList()));
        }
    }

    private void put(Write.Put put) {
        var condition = DynamoCondition.of(put);
        dynamo.putItem(request -> request.tableName(names.apply(put.key().table()))
                .item(DynamoItems.write(put.item()))
                .conditionExpression(condition.expression())
                .expressionAttributeNames(condition.names())
                .expressionAttributeValues(condition.values())
                .returnValuesOnConditionCheckFailure(STORED));
    }

    private void delete(Write.Delete delete) {
        var condition = DynamoCondition.of(delete);
        dynamo.deleteItem(request -> request.tableName(names.apply(delete.key().table()))
                .key(DynamoItems.write(delete.key()))
                .conditionExpression(condition.expression())
                .expressionAttributeNames(condition.names())
                .expressionAttributeValues(condition.values())
                .returnValuesOnConditionCheckFailure(STORED));
    }

    private TransactWriteItem action(Write write) {
        var table = names.apply(write.key().table());
        var condition = DynamoCondition.of(write);
        return switch (write) {
            case Write.Put put -> DynamoActions.put(table, put, condition);
            case Write.Delete delete -> DynamoActions.delete(table, delete, condition);
            case Write.Check check -> DynamoActions.check(table, check, condition);
        };
    }
}
