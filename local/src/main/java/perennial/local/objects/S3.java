package perennial.local.objects;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import perennial.local.wire.Access;
import perennial.local.wire.Call;
import perennial.local.wire.Refusal;
import perennial.local.wire.Reply;
import perennial.local.wire.Service;

/** S3 as the product calls it: put, get in whole or in part, head, list, delete. */
public final class S3 implements Service {
    private final Buckets buckets;

    public S3(Buckets buckets) {
        this.buckets = buckets;
    }

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public List<Access> needs(Call call) {
        var place = Place.of(call);
        return switch (call.operation()) {
            case "GetObject", "HeadObject" -> place.object("s3:GetObject");
            case "PutObject" -> place.object("s3:PutObject");
            case "DeleteObject" -> place.object("s3:DeleteObject");
            case "ListObjectsV2" ->
                List.of(place.listing(call.parameter("prefix").orElse("")));
            default -> throw Refusal.notImplemented(call);
        };
    }

    @Override
    public Reply handle(Call call) {
        var place = Place.of(call);
        return switch (call.operation()) {
            case "GetObject" -> get(call, find(call, place));
            case "HeadObject" -> head(call, place);
            case "PutObject" -> put(call, place);
            case "DeleteObject" -> delete(place);
            case "ListObjectsV2" -> Listing.of(call).reply(place.bucket(), buckets.bucket(place.bucket()));
            default -> throw Refusal.notImplemented(call);
        };
    }

    private Reply get(Call call, StoredObject object) {
        var range = call.header("Range");
        return range.isPresent()
                ? part(object, ByteRange.parse(range.get(), object.size()))
                : new Reply(200, whole(object, call), buckets.read(object));
    }

    private Reply part(StoredObject object, ByteRange range) {
        var headers = describe(object);
        headers.put("Content-Range", range.header(object.size()));
        headers.put("Content-Length", String.valueOf(range.length()));
        return new Reply(206, headers, buckets.read(object, range));
    }

    /** A refusal of a head request has no body, as the SDK expects. */
    private Reply head(Call call, Place place) {
        try {
            return new Reply(200, whole(find(call, place), call), new byte[0]);
        } catch (Refusal refusal) {
            return Reply.empty(refusal.status());
        }
    }

    private Reply put(Call call, Place place) {
        var object = buckets.put(place.bucket(), Upload.of(call, place.key()));
        return new Reply(
                200, Map.of("ETag", quoted(object.etag()), "x-amz-checksum-crc32", object.crc32()), new byte[0]);
    }

    private Reply delete(Place place) {
        buckets.delete(place.bucket(), place.key());
        return Reply.empty(204);
    }

    /** Without the permission to list, S3 does not tell a caller that an object is missing. */
    private StoredObject find(Call call, Place place) {
        return buckets.find(place.bucket(), place.key()).orElseThrow(() -> {
            var listing = place.listing(place.key());
            return call.caller().policy().allows(listing)
                    ? new Refusal(404, "NoSuchKey", "The specified key does not exist: " + place.key())
                    : Refusal.denied(call, listing);
        });
    }

    private static Map<String, String> whole(StoredObject object, Call call) {
        var headers = describe(object);
        headers.put("Content-Length", String.valueOf(object.size()));
        call.header("x-amz-checksum-mode").ifPresent(on -> headers.put("x-amz-checksum-crc32", object.crc32()));
        return headers;
    }

    private static Map<String, String> describe(StoredObject object) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", object.contentType());
        headers.put("ETag", quoted(object.etag()));
        headers.put("Accept-Ranges", "bytes");
        headers.put(
                "Last-Modified",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(object.modified().atOffset(ZoneOffset.UTC)));
        object.metadata().forEach((name, value) -> headers.put("x-amz-meta-" + name, value));
        return headers;
    }

    private static String quoted(String etag) {
        return '"' + etag + '"';
    }
}
