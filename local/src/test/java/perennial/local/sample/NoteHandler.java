package perennial.local.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import perennial.platform.Clients;
import perennial.platform.Host;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Puts one note; its owner is the input, if that is a text. */
public final class NoteHandler implements RequestStreamHandler {
    private final Host host;
    private final DynamoDbClient dynamo;

    public NoteHandler() {
        this(Host.process());
    }

    public NoteHandler(Host host) {
        this.host = host;
        this.dynamo = new Clients(host).dynamo();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        var input = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        var owner = input.startsWith("{") ? "trial-event" : input.replace("\"", "");
        var item =
                Map.of("owner", text(owner), "at", text(host.clock().instant().toString()), "due", text("soon"));
        dynamo.putItem(put -> put.tableName(host.require("NOTES_TABLE")).item(item));
        out.write(('"' + host.clock().instant().toString() + '"').getBytes(StandardCharsets.UTF_8));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
