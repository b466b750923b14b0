package perennial.local.objects;

import java.util.List;
import java.util.Map;
import perennial.local.wire.Access;
import perennial.local.wire.Call;

/** Which bucket and key a call is about, in either style of address. */
record Place(String bucket, String key) {
    static Place of(Call call) {
        var host = call.uri().getHost();
        var path = call.uri().getPath().replaceFirst("^/", "");
        int style = host.indexOf(".s3.");
        if (style > 0) {
            return new Place(host.substring(0, style), path);
        }
        var halves = path.split("/", 2);
        return new Place(halves[0], halves.length == 2 ? halves[1] : "");
    }

    String bucketArn() {
        return "arn:aws:s3:::" + bucket;
    }

    List<Access> object(String action) {
        return List.of(Access.to(action, bucketArn() + "/" + key));
    }

    Access listing(String prefix) {
        return new Access("s3:ListBucket", bucketArn(), Map.of("s3:prefix", prefix));
    }
}
