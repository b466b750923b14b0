package perennial.platform;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Files in one S3 bucket. */
public final class S3Objects implements Objects {
    private static final int PRECONDITION_FAILED = 412;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final S3Client s3;
    private final String bucket;

    /** The bucket that an environment variable of the function names. */
    public static S3Objects of(Host host, String variable) {
        return new S3Objects(new Clients(host).s3(), host.require(variable));
    }

    public S3Objects(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public void put(String key, byte[] content, String contentType) {
        s3.putObject(
                request -> request.bucket(bucket).key(key).contentType(contentType), RequestBody.fromBytes(content));
    }

    @Override
    public boolean putIfAbsent(String key, byte[] content, String contentType) {
        try {
            s3.putObject(
                    request -> request.bucket(bucket)
                            .key(key)
                            .contentType(contentType)
                            .ifNoneMatch("*"),
                    RequestBody.fromBytes(content));
            return true;
        } catch (S3Exception refused) {
            if (refused.statusCode() == PRECONDITION_FAILED) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public Optional<byte[]> get(String key) {
        try {
            return Optional.of(
                    s3.getObjectAsBytes(request -> request.bucket(bucket).key(key))
                            .asByteArrayUnsafe());
        } catch (NoSuchKeyException none) {
            return Optional.empty();
        }
    }

    /** At the file's very end, and beyond, there is nothing to read. */
    @Override
    public InputStream open(String key, long fromByte) {
        try {
            return s3.getObject(request -> request.bucket(bucket).key(key).range("bytes=" + fromByte + "-"));
        } catch (S3Exception refused) {
            if (refused.statusCode() == RANGE_NOT_SATISFIABLE) {
                return new ByteArrayInputStream(new byte[0]);
            }
            throw refused;
        }
    }

    @Override
    public List<String> list(String prefix) {
        return s3.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix)).contents().stream()
                .map(S3Object::key)
                .toList();
    }
}
