package perennial.ingest.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import perennial.contract.Finding;
import perennial.platform.Json;

/** A JSON Schema of ours, draft 2020-12, whose complaints are findings in our own words. */
final class DocumentSchema {
    private final JsonSchema schema;
    private final Shape shape;

    private DocumentSchema(JsonNode source) {
        var config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .build();
        this.schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(source, config);
        this.shape = Shape.of(source);
    }

    /** Loads {@code /schema/<name>.schema.json} from the class path. */
    static DocumentSchema named(String name) {
        try (var file = DocumentSchema.class.getResourceAsStream("/schema/" + name + ".schema.json")) {
            return new DocumentSchema(Json.tree(file.readAllBytes()));
        } catch (IOException missing) {
            throw new UncheckedIOException("schema " + name, missing);
        }
    }

    Shape shape() {
        return shape;
    }

    /** Everything about the document that its schema does not allow. */
    List<Finding> check(JsonNode document) {
        return schema.validate(document).stream().map(SchemaFindings::of).toList();
    }
}
