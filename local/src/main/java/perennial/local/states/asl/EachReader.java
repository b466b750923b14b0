package perennial.local.states.asl;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import perennial.local.states.asl.FlowReader.Kind;
import perennial.local.states.asl.State.Distribution;
import perennial.local.states.asl.State.Tolerance;
import perennial.local.states.jsonata.Payload;

/** Reads a Map, inline or distributed. What only a distributed one has is refused in an inline one. */
final class EachReader {
    private EachReader() {}

    static State read(String name, Fields fields, Kind kind) {
        var processor = fields.object("ItemProcessor");
        boolean distributed = distributed(processor, kind);
        var flow = FlowReader.read(processor, distributed ? Kind.EXPRESS : kind);
        processor.text("Comment");
        processor.nothingElse();
        var distribution = distributed ? Optional.of(distribution(fields)) : Optional.<Distribution>empty();
        return new State.Each(
                name,
                distributed ? anySource(fields) : items(fields),
                fields.payload("ItemSelector"),
                flow,
                fields.number("MaxConcurrency"),
                distributed ? tolerance(fields) : new Tolerance(Optional.empty(), Optional.empty()),
                distribution,
                RecoveryReader.read(fields),
                ExitReader.read(fields));
    }

    private static boolean distributed(Fields processor, Kind kind) {
        var config = processor.maybe("ProcessorConfig");
        var mode = config.map(each -> each.oneOf("Mode", "INLINE", "INLINE", "DISTRIBUTED"))
                .orElse("INLINE");
        if (mode.equals("INLINE")) {
            config.ifPresent(Fields::nothingElse);
            return false;
        }
        if (kind == Kind.EXPRESS) {
            throw processor.bad("an EXPRESS child cannot hold a DISTRIBUTED Map");
        }
        config.orElseThrow().oneOf("ExecutionType", "none", "EXPRESS");
        config.orElseThrow().nothingElse();
        return true;
    }

    private static Source anySource(Fields fields) {
        var reader = fields.maybe("ItemReader");
        if (reader.isEmpty()) {
            return items(fields);
        }
        if (fields.find("Items").isPresent()) {
            throw fields.bad("only one of ItemReader and Items may be given");
        }
        return reader(reader.get());
    }

    private static Source items(Fields fields) {
        return new Source.Items(fields.payload("Items").orElseGet(EachReader::input));
    }

    private static Payload input() {
        return Payload.of(TextNode.valueOf("{% $states.input %}"));
    }

    private static Source reader(Fields fields) {
        fields.oneOf("Resource", "none", "arn:aws:states:::s3:getObject");
        var config = fields.object("ReaderConfig");
        config.oneOf("InputType", "none", "JSON");
        var source = new Source.ObjectInS3(
                fields.payload("Arguments", fields.require("Arguments")), config.number("MaxItems"));
        config.nothingElse();
        fields.nothingElse();
        return source;
    }

    private static Tolerance tolerance(Fields fields) {
        return new Tolerance(fields.number("ToleratedFailurePercentage"), fields.number("ToleratedFailureCount"));
    }

    private static Distribution distribution(Fields fields) {
        return new Distribution(
                fields.text("Label"),
                fields.maybe("ItemBatcher").map(EachReader::batching),
                fields.maybe("ResultWriter").map(EachReader::results).orElse(Results.RETURNED));
    }

    private static Batching batching(Fields fields) {
        var most = fields.number("MaxItemsPerBatch").orElseThrow(() -> fields.bad("MaxItemsPerBatch is missing"));
        var batching = new Batching(most, fields.payload("BatchInput"));
        fields.nothingElse();
        return batching;
    }

    private static Results results(Fields fields) {
        boolean written = fields.find("Resource").isPresent();
        if (written) {
            fields.oneOf("Resource", "none", "arn:aws:states:::s3:putObject");
        }
        var destination = written
                ? Optional.of(fields.payload("Arguments", fields.require("Arguments")))
                : Optional.<Payload>empty();
        var config = fields.maybe("WriterConfig");
        var form = config.map(each -> each.oneOf("Transformation", "NONE", "NONE", "COMPACT", "FLATTEN"))
                .orElse("NONE");
        boolean lines = config.map(each -> each.oneOf("OutputType", "JSON", "JSON", "JSONL"))
                .orElse("JSON")
                .equals("JSONL");
        config.ifPresent(Fields::nothingElse);
        fields.nothingElse();
        return new Results(destination, Results.Form.valueOf(form), lines);
    }
}
