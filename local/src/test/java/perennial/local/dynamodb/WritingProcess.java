package perennial.local.dynamodb;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** A process of its own that writes items until it is killed, and says of each that it was acknowledged. */
final class WritingProcess {
    static final String TABLE = """
            {"TableName":"things","BillingMode":"PAY_PER_REQUEST",
             "AttributeDefinitions":[{"AttributeName":"id","AttributeType":"S"}],
             "KeySchema":[{"AttributeName":"id","KeyType":"HASH"}]}""";
    private static final String PAIR = """
            {"TransactItems":[{"Put":{"TableName":"things","Item":{"id":{"S":"%1$s-left"}}}},
                              {"Put":{"TableName":"things","Item":{"id":{"S":"%1$s-right"}}}}]}""";

    private WritingProcess() {}

    /** Writes pairs in one transaction each, numbered from the second argument on. */
    public static void main(String... arguments) {
        var engine = new Engine(EngineTest.JARS, Optional.of(Path.of(arguments[0])));
        call(engine, "CreateTable", TABLE);
        for (int number = Integer.parseInt(arguments[1]); ; number++) {
            if (call(engine, "TransactWriteItems", PAIR.formatted(number)) == 200) {
                System.out.println(number);
            }
        }
    }

    private static int call(Engine engine, String operation, String json) {
        return engine.call(operation, json.getBytes(StandardCharsets.UTF_8)).status();
    }
}
