package perennial.local.wire;

import java.util.List;

/** One AWS service, split inside by operation. Only what the product calls is there. */
public interface Service {
    /** The service's endpoint name: {@code s3}, {@code sqs}, {@code dynamodb}, {@code states}, {@code ses}, {@code sns}, {@code events}. */
    String name();

    /** What the caller's policy must allow; the router refuses the call otherwise, before it is handled. */
    List<Access> needs(Call call);

    /**
     * Does the call.
     *
     * @throws Refusal to answer with an error in the service's own format
     */
    Reply handle(Call call);
}
