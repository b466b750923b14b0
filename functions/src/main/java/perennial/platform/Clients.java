package perennial.platform;

import java.time.Duration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * AWS clients of one host: its region, identity, connection and endpoint, nothing guessed from the machine. A client is
 * built when asked for; a function asks only for those it needs.
 */
public record Clients(Host host) {
    private static final int ATTEMPTS = 3;
    private static final Duration CALL = Duration.ofSeconds(20);
    private static final Duration ATTEMPT = Duration.ofSeconds(6);

    public DynamoDbClient dynamo() {
        return configured(DynamoDbClient.builder()).build();
    }

    public S3Client s3() {
        return configured(S3Client.builder())
                .forcePathStyle(host.endpoint().isPresent())
                .build();
    }

    public SqsClient sqs() {
        return configured(SqsClient.builder()).build();
    }

    /** Sends once: a second email is worse than a late one, and the caller decides about a lost answer. */
    public SesV2Client ses() {
        return configured(SesV2Client.builder(), 1).build();
    }

    /** Sends once, for the same reason. */
    public SnsClient sns() {
        return configured(SnsClient.builder(), 1).build();
    }

    public EventBridgeClient events() {
        return configured(EventBridgeClient.builder()).build();
    }

    public SfnClient states() {
        return configured(SfnClient.builder()).build();
    }

    private <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B configured(B builder) {
        return configured(builder, ATTEMPTS);
    }

    private <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B configured(B builder, int attempts) {
        host.endpoint().ifPresent(builder::endpointOverride);
        return builder.region(host.region())
                .credentialsProvider(host.credentials())
                .httpClient(host.http())
                .overrideConfiguration(override(attempts));
    }

    private static ClientOverrideConfiguration override(int attempts) {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(
                        StandardRetryStrategy.builder().maxAttempts(attempts).build())
                .apiCallTimeout(CALL)
                .apiCallAttemptTimeout(ATTEMPT)
                .build();
    }
}
