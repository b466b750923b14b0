package perennial.local.sdk;

import java.util.List;
import perennial.local.wire.Caller;
import perennial.local.wire.InProcessHttp;
import perennial.local.wire.Router;
import perennial.local.wire.Service;
import perennial.local.wire.Witness;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.regions.Region;

/** Real SDK clients whose calls one service of this process answers. */
public final class Loopback {
    private Loopback() {}

    /** Builds a client of the service that calls as the administrator. */
    public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            B builder, Service service) {
        return client(builder, service, Caller.administrator());
    }

    public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            B builder, Service service, Caller caller) {
        var router = new Router(List.of(service), (call, reply) -> {}, new Witness());
        return builder.region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .httpClient(new InProcessHttp(router::route, caller, () -> false))
                .build();
    }
}
