package perennial.local.objects;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import perennial.local.wire.Call;
import perennial.local.wire.Refusal;
import perennial.local.wire.Reply;

/** One page of a bucket's keys, as ListObjectsV2 asks for it. */
record Listing(String prefix, String after, int atMost) {
    private static final int PAGE = 1000;

    static Listing of(Call call) {
        if (call.parameter("delimiter").isPresent()) {
            throw new Refusal(501, "NotImplemented", "the embedded cloud does not list by delimiter");
        }
        return new Listing(
                call.parameter("prefix").orElse(""),
                call.parameter("continuation-token")
                        .map(Listing::key)
                        .or(() -> call.parameter("start-after"))
                        .orElse(""),
                Math.min(PAGE, call.parameter("max-keys").map(Integer::parseInt).orElse(PAGE)));
    }

    Reply reply(String bucketName, Bucket bucket) {
        var found = bucket.list(prefix, after, atMost + 1);
        boolean more = found.size() > atMost;
        var page = more ? found.subList(0, atMost) : found;
        return Reply.xml("<ListBucketResult>" + element("Name", bucketName) + element("Prefix", encoded(prefix))
                + element("EncodingType", "url") + element("KeyCount", page.size()) + element("MaxKeys", atMost)
                + element("IsTruncated", more) + (more ? element("NextContinuationToken", token(page.getLast())) : "")
                + contents(page) + "</ListBucketResult>");
    }

    private static String contents(List<StoredObject> page) {
        return page.stream().map(Listing::contents).collect(Collectors.joining());
    }

    private static String contents(StoredObject object) {
        return "<Contents>" + element("Key", encoded(object.key())) + element("LastModified", object.modified())
                + element("ETag", "&quot;" + object.etag() + "&quot;") + element("Size", object.size())
                + element("StorageClass", "STANDARD") + "</Contents>";
    }

    private static String element(String name, Object value) {
        return "<" + name + ">" + value + "</" + name + ">";
    }

    /** The last key of a page, in letters that need no escaping. */
    private static String token(StoredObject last) {
        return Base64.getUrlEncoder().encodeToString(last.key().getBytes(StandardCharsets.UTF_8));
    }

    private static String key(String token) {
        return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    }

    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8);
    }
}
