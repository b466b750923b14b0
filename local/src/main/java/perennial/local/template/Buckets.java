package perennial.local.template;

/** Reads buckets. */
final class Buckets {
    private Buckets() {}

    static void read(Resource resource, Parts parts) {
        var properties = resource.properties();
        var versioned = properties
                .child("VersioningConfiguration")
                .optionalText("Status")
                .orElse("Suspended");
        parts.buckets.add(new Bucket(
                resource.logicalId(),
                resource.name(),
                resource.arn(),
                versioned.equals("Enabled"),
                notifiesBus(properties)));
        properties.ignore("BucketName");
        properties.unchecked(
                "BucketEncryption",
                "LifecycleConfiguration",
                "LoggingConfiguration",
                "ObjectLockConfiguration",
                "ObjectLockEnabled",
                "OwnershipControls",
                "PublicAccessBlockConfiguration",
                "Tags");
        properties.end();
    }

    private static boolean notifiesBus(Properties properties) {
        var notification = properties.child("NotificationConfiguration");
        var bus = notification.optionalChild("EventBridgeConfiguration");
        notification.end();
        return bus.map(configuration -> {
                    var enabled = configuration.flag("EventBridgeEnabled", true);
                    configuration.end();
                    return enabled;
                })
                .orElse(false);
    }
}
