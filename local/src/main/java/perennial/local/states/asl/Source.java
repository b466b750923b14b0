package perennial.local.states.asl;

import java.util.Optional;
import perennial.local.states.jsonata.Payload;

/** Where a Map takes its items from. */
public sealed interface Source {
    /** The array an expression gives. */
    record Items(Payload items) implements Source {}

    /** A JSON array in an S3 object; the arguments hold {@code Bucket} and {@code Key}. */
    record ObjectInS3(Payload arguments, Optional<Payload> maxItems) implements Source {}
}
