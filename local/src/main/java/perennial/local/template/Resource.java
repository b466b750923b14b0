package perennial.local.template;

/** One resource of the template, its properties resolved. */
record Resource(String logicalId, Kind kind, String name, Properties properties) {
    String arn() {
        return kind.arn(name);
    }

    /** What Ref gives for it. */
    String reference() {
        return kind.reference(name);
    }
}
