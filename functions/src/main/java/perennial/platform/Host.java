package perennial.platform;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * Where a function runs: its environment, its clock, its source of fresh identities and its way to AWS. Nothing else
 * reads the environment, the time or chance.
 *
 * @param environment the function's environment variables
 * @param clock the only source of "now"
 * @param freshId a new unguessable identity at each call, never the same after a snapshot is restored
 * @param region where the AWS clients call
 * @param credentials who the AWS clients are
 * @param http carries the AWS clients' requests
 * @param endpoint replaces every service's own address, as LocalStack needs; empty in AWS
 * @param pause waits, as pacing needs; does nothing where time is virtual
 */
public record Host(
        Map<String, String> environment,
        InstantSource clock,
        Supplier<String> freshId,
        Region region,
        AwsCredentialsProvider credentials,
        SdkHttpClient http,
        Optional<URI> endpoint,
        Consumer<Duration> pause) {

    /** The process that Lambda runs us in. */
    public static Host process() {
        var environment = System.getenv();
        return new Host(
                environment,
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString(),
                Region.of(environment.getOrDefault("AWS_REGION", "us-east-1")),
                EnvironmentVariableCredentialsProvider.create(),
                UrlConnectionHttpClient.create(),
                Optional.ofNullable(environment.get("AWS_ENDPOINT_URL")).map(URI::create),
                Patience::rest);
    }

    /** A variable the template must set; the complaint names it. */
    public String require(String variable) {
        var value = environment.get(variable);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("the environment variable " + variable + " is not set");
        }
        return value;
    }

    /** A variable the template must set, read as something else than text; the complaint names it and its value. */
    public <T> T require(String variable, Function<String, T> parse) {
        var value = require(variable);
        try {
            return parse.apply(value);
        } catch (RuntimeException unreadable) {
            throw new IllegalStateException("the environment variable " + variable + " cannot be " + value, unreadable);
        }
    }
}
