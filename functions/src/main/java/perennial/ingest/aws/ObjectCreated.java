package perennial.ingest.aws;

import perennial.ingest.DroppedFile;

/** S3's event that a file was put into a bucket, as EventBridge brings it. Other fields are of no interest. */
record ObjectCreated(Detail detail) {
    record Detail(S3Object object) {}

    record S3Object(String key, String etag) {}

    DroppedFile file() {
        return new DroppedFile(detail.object().key(), detail.object().etag());
    }
}
