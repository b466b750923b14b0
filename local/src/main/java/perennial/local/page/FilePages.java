package perennial.local.page;

import java.util.List;
import perennial.local.EmbeddedCloud;
import perennial.local.objects.StoredObject;
import perennial.local.template.Bucket;

/** What lies in the buckets: invoices as PDF and page, manifests, drafts, dropped files. */
final class FilePages {
    private static final int SHOWN = 500;

    private final EmbeddedCloud cloud;

    FilePages(EmbeddedCloud cloud) {
        this.cloud = cloud;
    }

    Response answer(List<String> path) {
        return switch (path.size()) {
            case 0 -> Response.page(buckets());
            case 1 ->
                cloud.stack().buckets().stream()
                                .anyMatch(bucket -> bucket.name().equals(path.getFirst()))
                        ? Response.page(list(path.getFirst()))
                        : Pages.notFound();
            default -> file(path.getFirst(), String.join("/", path.subList(1, path.size())));
        };
    }

    private Html buckets() {
        var rows = cloud.stack().buckets().stream().map(this::row).toList();
        return Layout.page("Files", Tables.table(List.of("Bucket", "Files"), rows));
    }

    private Html row(Bucket bucket) {
        int files = cloud.buckets().list(bucket.name(), "").size();
        return Tables.row(Tables.link("/files/" + bucket.name(), bucket.name()), files);
    }

    private Html list(String bucket) {
        var rows = cloud.buckets().list(bucket, "").reversed().stream()
                .limit(SHOWN)
                .map(object -> Tables.row(Tables.link(address(bucket, object), object.key()), object.modified()))
                .toList();
        return Layout.page(bucket, Tables.table(List.of("File", "Written (UTC)"), rows));
    }

    private static String address(String bucket, StoredObject object) {
        return "/files/" + bucket + "/" + Encoded.path(object.key());
    }

    private Response file(String bucket, String key) {
        return cloud.buckets()
                .find(bucket, key)
                .map(object ->
                        Response.foreign(object.contentType(), cloud.buckets().read(object)))
                .orElseGet(Pages::notFound);
    }
}
