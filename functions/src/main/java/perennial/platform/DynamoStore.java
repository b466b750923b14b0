package perennial.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import perennial.failure.BillingFailure;
import perennial.failure.OutcomeUnknown;
import perennial.failure.RetryableFailure;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * The store in DynamoDB. Others in the way are waited out a few times; an answer that never came is told apart from a
 * refusal.
 */
public final class DynamoStore implements Store {
    private final DynamoDbClient dynamo;
    private final Function<Table, String> names;
    private final Patience patience;

    /** The store as the function's environment and role see it. */
    public static DynamoStore of(Host host) {
        return new DynamoStore(new Clients(host).dynamo(), table -> host.require(table.variable()));
    }

    public DynamoStore(DynamoDbClient dynamo, Function<Table, String> names) {
        this.dynamo = dynamo;
        this.names = names;
        this.patience = new Patience(Patience::rest);
    }

    @Override
    public Optional<Item> get(Key key) {
        var answer = read(() -> dynamo.getItem(request -> request.tableName(names.apply(key.table()))
                .key(DynamoItems.write(key))
                .consistentRead(true)));
        return answer.hasItem() ? Optional.of(DynamoItems.read(key.table(), answer.item())) : Optional.empty();
    }

    @Override
    public Page query(Query query) {
        return query.isVain() ? new Page(List.of(), Optional.empty()) : asked(query);
    }

    private Page asked(Query query) {
        var request = new DynamoQuery(query, names.apply(query.table())).request();
        var answer = read(() -> dynamo.query(request));
        var items = answer.items().stream()
                .map(item -> DynamoItems.read(query.table(), item))
                .toList();
        var next = answer.hasLastEvaluatedKey()
                ? Optional.of(DynamoQuery.cursor(answer.lastEvaluatedKey()))
                : Optional.<Query.Cursor>empty();
        return new Page(items, next);
    }

    @Override
    public void commit(List<Write> writes) throws WriteConflict {
        Commit.check(writes);
        var commit = new DynamoCommit(dynamo, names, writes);
        patience.insist(() -> sent(commit));
    }

    private static boolean sent(DynamoCommit commit) throws WriteConflict {
        try {
            return commit.send();
        } catch (TransactionConflictException | TransactionInProgressException busy) {
            return false;
        } catch (AwsServiceException refused) {
            if (refused.isThrottlingException()) {
                return false;
            }
            throw refused.statusCode() >= 500 ? unknown(refused) : refused;
        } catch (SdkClientException lost) {
            throw unknown(lost);
        }
    }

    private static <T> T read(Supplier<T> call) {
        try {
            return call.get();
        } catch (AwsServiceException refused) {
            throw refused.isThrottlingException() || refused.statusCode() >= 500 ? busy(refused) : refused;
        } catch (SdkClientException lost) {
            throw busy(lost);
        }
    }

    private static BillingFailure busy(Exception cause) {
        return new RetryableFailure("DATABASE_BUSY", "the database did not answer a read", cause);
    }

    private static BillingFailure unknown(Exception cause) {
        return new OutcomeUnknown("DATABASE_SILENT", "the database did not say whether it wrote", cause);
    }
}
